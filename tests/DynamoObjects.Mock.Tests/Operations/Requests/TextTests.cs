using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CsCheck;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Tests.Snapshots;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Text that no request can carry, since it has half of a surrogate pair.</summary>
public class TextTests
{
    private const string Half = "a\ud800b";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static TheoryData<string> Operations =>
        [
            .. OperationTable
                .All.Where(operation => operation.State != OperationState.Refused)
                .Select(operation => operation.Name)
                .Except(["DescribeEndpoints", "DescribeLimits"]),
        ];

    public static TheoryData<string, AmazonDynamoDBRequest> Writes =>
        new()
        {
            { "Item", new PutItemRequest("books", Dynamo.Item("\ud800", 1)) },
            { "Item", new PutItemRequest("books", Dynamo.Item("\udc00\ud800", 1)) },
            { "Item", new PutItemRequest("books", Dynamo.Item("new", 1, ("title", "😀\ud83d"))) },
            { "Item", new PutItemRequest("books", Dynamo.Item("new", 1, (Half, "x"))) },
            { "Item", new PutItemRequest("books", Dynamo.Item("new", 1, ("map", new AttributeValue { M = new() { [Half] = new("x") } }))) },
            { "Item", new PutItemRequest("books", Dynamo.Item("new", 1, ("set", new AttributeValue { SS = ["a", Half] }))) },
            { "ExpressionAttributeNames", Update("SET #a = :a", "\udfff", "x") },
            { "ExpressionAttributeValues", Update("SET #a = :a", "state", Half) },
            {
                "Item",
                new BatchWriteItemRequest(
                    new Dictionary<string, List<WriteRequest>>
                    {
                        ["books"] = [new(new PutRequest(Dynamo.Item("new", 1))), new(new PutRequest(Dynamo.Item(Half, 1)))],
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
                            Put = new() { TableName = "books", Item = Dynamo.Item("new", 1, ("title", Half)) },
                        },
                    ],
                }
            },
            {
                "Statement",
                new ExecuteStatementRequest { Statement = $"INSERT INTO books VALUE {{'pk':'{Half}','sk':1}}" }
            },
            {
                "Parameters",
                new ExecuteStatementRequest { Statement = "INSERT INTO books VALUE {'pk':?,'sk':1}", Parameters = [new(Half)] }
            },
            {
                "Statement",
                new ExecuteStatementRequest { Statement = $"INSERT INTO books VALUE {{'pk':'new','sk':1}} -- {Half}" }
            },
            {
                "Statement",
                new ExecuteStatementRequest { Statement = $"UPDATE books SET \"{Half}\" = 1 WHERE pk = 'old' AND sk = 1" }
            },
            {
                "NextToken",
                new ExecuteStatementRequest { Statement = "INSERT INTO books VALUE {'pk':'new','sk':1}", NextToken = Half }
            },
            {
                "Statement",
                Transaction("INSERT INTO books VALUE {'pk':'new','sk':1}", $"DELETE FROM books /* {Half} */ WHERE pk='old' AND sk=1")
            },
            {
                "Parameters",
                Transaction(
                    "INSERT INTO books VALUE {'pk':'new','sk':1}",
                    "INSERT INTO books VALUE {'pk':?,'sk':1}",
                    new AttributeValue(Half)
                )
            },
            {
                "ClientRequestToken",
                new ExecuteTransactionRequest
                {
                    TransactStatements = [new() { Statement = "INSERT INTO books VALUE {'pk':'new','sk':1}" }],
                    ClientRequestToken = Half,
                }
            },
            { "NonKeyAttributes", Dynamo.Table("other", table => table.AddIndex("by-city", "city", null, Half)) },
            { "Value", Dynamo.Table("other", table => table.Tags = [new() { Key = "team", Value = Half }]) },
            { "AttributeName", Dynamo.Table("other", table => table.AddIndex("by-half", Half)) },
            { "UpdateExpression", Update($"SET {Half} = :a", "x", "x") },
            { "UpdateExpression", Update("SET #a = :a REMOVE b\udfff", "x", "x") },
            { "AttributeUpdates", new UpdateItemRequest("books", Dynamo.Item("old", 1), new() { [Half] = new() { Action = "DELETE" } }) },
            {
                "Expected",
                new PutItemRequest("books", Dynamo.Item("new", 1)) { Expected = new() { [Half] = new() { Exists = false } } }
            },
            {
                "AttributesToGet",
                new GetItemRequest("books", Dynamo.Item("old", 1)) { AttributesToGet = [Half] }
            },
            {
                "ProjectionExpression",
                new GetItemRequest("books", Dynamo.Item("old", 1)) { ProjectionExpression = Half }
            },
            { "Key", new GetItemRequest("books", Dynamo.Item(Half, 1)) },
            {
                "FilterExpression",
                new ScanRequest("books") { FilterExpression = $"attribute_exists({Half})" }
            },
            {
                "ExclusiveStartKey",
                new ScanRequest("books") { ExclusiveStartKey = Dynamo.Item(Half, 1) }
            },
            {
                "ClientRequestToken",
                new TransactWriteItemsRequest
                {
                    ClientRequestToken = Half,
                    TransactItems =
                    [
                        new()
                        {
                            Put = new() { TableName = "books", Item = Dynamo.Item("new", 1) },
                        },
                    ],
                }
            },
        };

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Half_of_a_surrogate_pair_is_refused_and_nothing_written(string member, AmazonDynamoDBRequest request)
    {
        var engine = Dynamo.With();
        engine.Put(Dynamo.Item("old", 1));
        var before = await engine.SaveAsync();

        var error = Assert.Throws<AmazonDynamoDBException>(() => engine.Execute(request));

        Assert.Equal("SerializationException", error.ErrorCode);
        Assert.StartsWith($"{member} has half of a surrogate pair (U+D", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await engine.SaveAsync());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_text_of_a_request_is_looked_at_however_deep(string operation)
    {
        var engine = Dynamo.With();
        var type = OperationTable.All.Single(known => known.Name == operation).RequestType;
        var texts = new FilledRequest();
        _ = texts.Make(type);

        for (var at = 0; at < texts.Count; at++)
        {
            var filled = new FilledRequest(at, Half);
            var request = (AmazonDynamoDBRequest)filled.Make(type)!;
            var error = Assert.ThrowsAny<AmazonDynamoDBException>(() => engine.Execute(request));
            Assert.True(error.ErrorCode == "SerializationException", $"{filled.Place}: {error.ErrorCode}: {error.Message}");
        }

        Assert.NotEqual(0, texts.Count);
    }

    [Theory]
    [MemberData(nameof(AcceptedRequest.Operations), MemberType = typeof(AcceptedRequest))]
    public async Task Each_text_of_a_request_that_would_be_accepted_is_looked_at_and_nothing_written(string operation)
    {
        var engine = Dynamo.With(change: table => table.AddIndex("by-state", "state", null));
        engine.Put(Dynamo.Item("old", 1, ("state", "sent")));
        var before = await engine.SaveAsync();
        var accepted = new AcceptedRequest();
        _ = accepted.Make(operation);

        for (var at = 0; at < accepted.Count; at++)
        {
            var request = new AcceptedRequest(at, Half).Make(operation);
            var error = Assert.ThrowsAny<AmazonDynamoDBException>(() => engine.Execute(request));
            Assert.True(error.ErrorCode == "SerializationException", $"text {at}: {error.ErrorCode}: {error.Message}");
        }

        Assert.Equal(before, await engine.SaveAsync());
        engine.Execute(new AcceptedRequest().Make(operation));
    }

    [Fact]
    public async Task The_clients_shortcuts_and_its_pipeline_refuse_it_too()
    {
        using var client = Dynamo.With().CreateClient();

        var put = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.PutItemAsync("books", Dynamo.Item(Half, 1)));
        var tag = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.DescribeTableAsync(Half));

        Assert.Equal(("SerializationException", "SerializationException"), (put.ErrorCode, tag.ErrorCode));
    }

    [Fact]
    public void An_operation_that_is_not_there_is_refused_as_such()
    {
        var error = Assert.Throws<AmazonDynamoDBException>(() => new MockDynamoDb().Execute(new CreateBackupRequest { TableName = Half }));

        Assert.Equal("UnknownOperationException", error.ErrorCode);
    }

    [Fact]
    public void A_list_that_holds_itself_is_refused()
    {
        var list = new AttributeValue { L = [new("a")] };
        list.L.Add(list);
        list.L.Add(list);

        var engine = Dynamo.With();

        engine.Refuses<AmazonDynamoDBException>(
            new PutItemRequest("books", Dynamo.Item("a", 1, ("list", list))),
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit"
        );
    }

    [Fact]
    public void A_text_is_kept_or_refused_as_its_UTF8_exists() =>
        Gen.Select(ItemGenerators.AnyUtf16, ItemGenerators.AnyUtf16, ItemGenerators.AnyUtf16)
            .Sample(
                (key, name, text) =>
                {
                    var engine = Dynamo.With();
                    var before = engine.SaveAsync().GetAwaiter().GetResult();
                    var item = Dynamo.Item(
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

                    if (IsWhole(key) && IsWhole(name) && IsWhole(text))
                    {
                        engine.Put(item);
                        var saved = engine.SaveAsync().GetAwaiter().GetResult();
                        var kept = Saved
                            .LoadAsync(saved)
                            .GetAwaiter()
                            .GetResult()
                            .Run<GetItemResponse>(new GetItemRequest("books", Dynamo.Item(key, 1)))
                            .Item;
                        Assert.Equal((key, text, text), (kept["pk"].S, kept[name].M[name].S, kept[name].M["set"].SS[0]));
                    }
                    else
                    {
                        var error = Assert.Throws<AmazonDynamoDBException>(() => engine.Put(item));
                        Assert.Equal("SerializationException", error.ErrorCode);
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
            Key = Dynamo.Item("old", 1),
            UpdateExpression = expression,
            ExpressionAttributeNames = new() { ["#a"] = name },
            ExpressionAttributeValues = Dynamo.Values((":a", value)),
        };

    private static bool IsWhole(string text)
    {
        try
        {
            return Strict.GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
