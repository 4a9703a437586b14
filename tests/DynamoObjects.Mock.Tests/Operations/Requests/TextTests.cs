using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CsCheck;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Tests.Snapshots;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Text with half of a surrogate pair, which no request can contain.</summary>
public class TextTests
{
    private const string HalfSurrogatePair = "a\ud800b";

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static TheoryData<string> Operations =>
        [
            .. OperationTable
                .All.Where(operation => operation.State != OperationState.Unsupported)
                .Select(operation => operation.Name)
                .Except(["DescribeEndpoints", "DescribeLimits"]),
        ];

    public static TheoryData<string, AmazonDynamoDBRequest> Writes =>
        new()
        {
            { "Item", new PutItemRequest("books", TestRequests.Item("\ud800", 1)) },
            { "Item", new PutItemRequest("books", TestRequests.Item("\udc00\ud800", 1)) },
            { "Item", new PutItemRequest("books", TestRequests.Item("new", 1, ("title", "😀\ud83d"))) },
            { "Item", new PutItemRequest("books", TestRequests.Item("new", 1, (HalfSurrogatePair, "x"))) },
            {
                "Item",
                new PutItemRequest(
                    "books",
                    TestRequests.Item("new", 1, ("map", new AttributeValue { M = new() { [HalfSurrogatePair] = new("x") } }))
                )
            },
            {
                "Item",
                new PutItemRequest("books", TestRequests.Item("new", 1, ("set", new AttributeValue { SS = ["a", HalfSurrogatePair] })))
            },
            { "ExpressionAttributeNames", Update("SET #a = :a", "\udfff", "x") },
            { "ExpressionAttributeValues", Update("SET #a = :a", "state", HalfSurrogatePair) },
            {
                "Item",
                new BatchWriteItemRequest(
                    new Dictionary<string, List<WriteRequest>>
                    {
                        ["books"] =
                        [
                            new(new PutRequest(TestRequests.Item("new", 1))),
                            new(new PutRequest(TestRequests.Item(HalfSurrogatePair, 1))),
                        ],
                    }
                )
            },
            {
                "Item",
                new TransactWriteItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Put = new() { TableName = "books", Item = TestRequests.Item("new", 1, ("title", HalfSurrogatePair)) },
                        },
                    ],
                }
            },
            {
                "Statement",
                new ExecuteStatementRequest { Statement = $"INSERT INTO books VALUE {{'pk':'{HalfSurrogatePair}','sk':1}}" }
            },
            {
                "Parameters",
                new ExecuteStatementRequest { Statement = "INSERT INTO books VALUE {'pk':?,'sk':1}", Parameters = [new(HalfSurrogatePair)] }
            },
            {
                "Statement",
                new ExecuteStatementRequest { Statement = $"INSERT INTO books VALUE {{'pk':'new','sk':1}} -- {HalfSurrogatePair}" }
            },
            {
                "Statement",
                new ExecuteStatementRequest { Statement = $"UPDATE books SET \"{HalfSurrogatePair}\" = 1 WHERE pk = 'old' AND sk = 1" }
            },
            {
                "NextToken",
                new ExecuteStatementRequest { Statement = "INSERT INTO books VALUE {'pk':'new','sk':1}", NextToken = HalfSurrogatePair }
            },
            {
                "Statement",
                Transaction(
                    "INSERT INTO books VALUE {'pk':'new','sk':1}",
                    $"DELETE FROM books /* {HalfSurrogatePair} */ WHERE pk='old' AND sk=1"
                )
            },
            {
                "Parameters",
                Transaction(
                    "INSERT INTO books VALUE {'pk':'new','sk':1}",
                    "INSERT INTO books VALUE {'pk':?,'sk':1}",
                    new AttributeValue(HalfSurrogatePair)
                )
            },
            {
                "ClientRequestToken",
                new ExecuteTransactionRequest
                {
                    TransactStatements = [new() { Statement = "INSERT INTO books VALUE {'pk':'new','sk':1}" }],
                    ClientRequestToken = HalfSurrogatePair,
                }
            },
            { "NonKeyAttributes", TestRequests.Table("other", table => table.AddIndex("by-city", "city", null, HalfSurrogatePair)) },
            { "Value", TestRequests.Table("other", table => table.Tags = [new() { Key = "team", Value = HalfSurrogatePair }]) },
            { "AttributeName", TestRequests.Table("other", table => table.AddIndex("by-half", HalfSurrogatePair)) },
            { "UpdateExpression", Update($"SET {HalfSurrogatePair} = :a", "x", "x") },
            { "UpdateExpression", Update("SET #a = :a REMOVE b\udfff", "x", "x") },
            {
                "AttributeUpdates",
                new UpdateItemRequest("books", TestRequests.Item("old", 1), new() { [HalfSurrogatePair] = new() { Action = "DELETE" } })
            },
            {
                "Expected",
                new PutItemRequest("books", TestRequests.Item("new", 1))
                {
                    Expected = new() { [HalfSurrogatePair] = new() { Exists = false } },
                }
            },
            {
                "AttributesToGet",
                new GetItemRequest("books", TestRequests.Item("old", 1)) { AttributesToGet = [HalfSurrogatePair] }
            },
            {
                "ProjectionExpression",
                new GetItemRequest("books", TestRequests.Item("old", 1)) { ProjectionExpression = HalfSurrogatePair }
            },
            { "Key", new GetItemRequest("books", TestRequests.Item(HalfSurrogatePair, 1)) },
            {
                "FilterExpression",
                new ScanRequest("books") { FilterExpression = $"attribute_exists({HalfSurrogatePair})" }
            },
            {
                "ExclusiveStartKey",
                new ScanRequest("books") { ExclusiveStartKey = TestRequests.Item(HalfSurrogatePair, 1) }
            },
            {
                "ClientRequestToken",
                new TransactWriteItemsRequest
                {
                    ClientRequestToken = HalfSurrogatePair,
                    TransactItems =
                    [
                        new()
                        {
                            Put = new() { TableName = "books", Item = TestRequests.Item("new", 1) },
                        },
                    ],
                }
            },
        };

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Half_of_a_surrogate_pair_is_rejected_and_nothing_written(string member, AmazonDynamoDBRequest request)
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("old", 1));
        var before = await engine.SaveAsync();

        var exception = Assert.Throws<AmazonDynamoDBException>(() => engine.Execute(request));

        Assert.Equal("SerializationException", exception.ErrorCode);
        Assert.StartsWith($"{member} contains half of a surrogate pair (U+D", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, await engine.SaveAsync());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_text_of_a_request_is_checked_at_any_depth(string operation)
    {
        var engine = TestRequests.With();
        var type = OperationTable.All.Single(known => known.Name == operation).RequestType;
        var texts = new FilledRequest();
        _ = texts.Create(type);

        for (var at = 0; at < texts.Count; at++)
        {
            var filled = new FilledRequest(at, HalfSurrogatePair);
            var request = (AmazonDynamoDBRequest)filled.Create(type)!;
            var exception = Assert.ThrowsAny<AmazonDynamoDBException>(() => engine.Execute(request));
            Assert.True(exception.ErrorCode == "SerializationException", $"{filled.Place}: {exception.ErrorCode}: {exception.Message}");
        }

        Assert.NotEqual(0, texts.Count);
    }

    [Theory]
    [MemberData(nameof(ValidRequest.Operations), MemberType = typeof(ValidRequest))]
    public async Task Each_text_of_a_valid_request_is_checked_and_nothing_is_written(string operation)
    {
        var engine = TestRequests.With(change: table => table.AddIndex("by-state", "state", null));
        engine.Put(TestRequests.Item("old", 1, ("state", "sent")));
        var before = await engine.SaveAsync();
        var accepted = new ValidRequest();
        _ = accepted.Create(operation);

        for (var at = 0; at < accepted.Count; at++)
        {
            var request = new ValidRequest(at, HalfSurrogatePair).Create(operation);
            var exception = Assert.ThrowsAny<AmazonDynamoDBException>(() => engine.Execute(request));
            Assert.True(exception.ErrorCode == "SerializationException", $"text {at}: {exception.ErrorCode}: {exception.Message}");
        }

        Assert.Equal(before, await engine.SaveAsync());
        engine.Execute(new ValidRequest().Create(operation));
    }

    [Fact]
    public async Task The_client_rejects_it_with_and_without_its_pipeline()
    {
        using var client = TestRequests.With().CreateClient();

        var put = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            client.PutItemAsync("books", TestRequests.Item(HalfSurrogatePair, 1))
        );
        var tag = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.DescribeTableAsync(HalfSurrogatePair));

        Assert.Equal(("SerializationException", "SerializationException"), (put.ErrorCode, tag.ErrorCode));
    }

    [Fact]
    public void An_unknown_operation_is_rejected_as_unknown()
    {
        var exception = Assert.Throws<AmazonDynamoDBException>(() =>
            new MockDynamoDb().Execute(new SearchVectorsRequest { TableName = HalfSurrogatePair })
        );

        Assert.Equal("UnknownOperationException", exception.ErrorCode);
    }

    [Fact]
    public void A_list_that_holds_itself_is_rejected()
    {
        var list = new AttributeValue { L = [new("a")] };
        list.L.Add(list);
        list.L.Add(list);

        var engine = TestRequests.With();

        engine.AssertRejects<AmazonDynamoDBException>(
            new PutItemRequest("books", TestRequests.Item("a", 1, ("list", list))),
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit"
        );
    }

    [Fact]
    public void A_text_is_accepted_only_if_its_UTF8_is_valid() =>
        Gen.Select(ItemGenerators.AnyUtf16, ItemGenerators.AnyUtf16, ItemGenerators.AnyUtf16)
            .Sample(
                (key, name, text) =>
                {
                    var engine = TestRequests.With();
                    var before = engine.SaveAsync().GetAwaiter().GetResult();
                    var item = TestRequests.Item(
                        key,
                        1,
                        (
                            name,
                            new AttributeValue
                            {
                                M = new()
                                {
                                    [name] = new(text),
                                    ["set"] = new() { SS = [text] },
                                },
                            }
                        )
                    );

                    if (IsValidText(key) && IsValidText(name) && IsValidText(text))
                    {
                        engine.Put(item);
                        var saved = engine.SaveAsync().GetAwaiter().GetResult();
                        var kept = SnapshotText
                            .LoadAsync(saved)
                            .GetAwaiter()
                            .GetResult()
                            .Run<GetItemResponse>(new GetItemRequest("books", TestRequests.Item(key, 1)))
                            .Item;
                        Assert.Equal((key, text, text), (kept["pk"].S, kept[name].M[name].S, kept[name].M["set"].SS[0]));
                    }
                    else
                    {
                        var exception = Assert.Throws<AmazonDynamoDBException>(() => engine.Put(item));
                        Assert.Equal("SerializationException", exception.ErrorCode);
                        Assert.Equal(before, engine.SaveAsync().GetAwaiter().GetResult());
                    }
                },
                iter: 300
            );

    private static ExecuteTransactionRequest Transaction(string first, string second, params AttributeValue[] parameters) =>
        new()
        {
            TransactStatements =
            [
                new() { Statement = first },
                new() { Statement = second, Parameters = parameters.Length == 0 ? null : [.. parameters] },
            ],
        };

    private static UpdateItemRequest Update(string expression, string name, string value) =>
        new()
        {
            TableName = "books",
            Key = TestRequests.Item("old", 1),
            UpdateExpression = expression,
            ExpressionAttributeNames = new() { ["#a"] = name },
            ExpressionAttributeValues = TestRequests.Values((":a", value)),
        };

    private static bool IsValidText(string text)
    {
        try
        {
            return StrictUtf8.GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
