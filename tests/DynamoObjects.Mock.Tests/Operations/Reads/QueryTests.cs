using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Reads;

public class QueryTests
{
    [Theory]
    [InlineData("pk = :p", "0 1 2 3 4 5 6 7 8 9")]
    [InlineData("pk = :p AND sk = :a", "3")]
    [InlineData("pk = :p AND sk < :a", "0 1 2")]
    [InlineData("pk = :p AND sk <= :a", "0 1 2 3")]
    [InlineData("pk = :p AND sk > :b", "7 8 9")]
    [InlineData("pk = :p AND sk >= :b", "6 7 8 9")]
    [InlineData("pk = :p AND sk BETWEEN :a AND :b", "3 4 5 6")]
    [InlineData(":a < sk AND pk = :p", "4 5 6 7 8 9")]
    public void A_key_condition_gives_its_range_in_either_direction(string condition, string expected)
    {
        var engine = TestRequests.With();
        foreach (var pk in new[] { "o", "p", "q" })
        {
            for (var i = 0; i < 10; i++)
                engine.Put(TestRequests.Item(pk, i));
        }

        var values = new List<(string, object)> { (":p", "p") };
        if (condition.Contains(":a", StringComparison.Ordinal))
            values.Add((":a", 3));
        if (condition.Contains(":b", StringComparison.Ordinal))
            values.Add((":b", 6));
        QueryRequest Request(bool forward) =>
            new("books")
            {
                KeyConditionExpression = condition,
                ExpressionAttributeValues = TestRequests.Values([.. values]),
                ScanIndexForward = forward,
                Limit = 2,
            };

        Assert.Equal(expected, string.Join(' ', Numbers(engine, Request(true))));
        Assert.Equal(expected, string.Join(' ', Numbers(engine, Request(false)).Reverse()));
    }

    [Fact]
    public void A_prefix_finds_the_strings_that_begin_with_it()
    {
        var engine = TestRequests.With(change: t => t.AddLocalIndex("by-title", "title"));
        var titles = new[] { "Em", "Emma", "Emmanuel", "Emn", "F", "E" };
        for (var i = 0; i < titles.Length; i++)
            engine.Put(TestRequests.Item("a", i, ("title", titles[i])));

        QueryResponse Query(bool forward) =>
            engine.Run<QueryResponse>(
                new QueryRequest("books")
                {
                    IndexName = "by-title",
                    KeyConditionExpression = "pk = :p AND begins_with(title, :t)",
                    ExpressionAttributeValues = TestRequests.Values((":p", "a"), (":t", "Emm")),
                    ScanIndexForward = forward,
                }
            );

        Assert.Equal(["Emma", "Emmanuel"], Query(true).Items.Select(i => i["title"].S));
        Assert.Equal(["Emmanuel", "Emma"], Query(false).Items.Select(i => i["title"].S));
    }

    [Fact]
    public void Legacy_key_conditions_and_filters_say_the_same()
    {
        var engine = TestRequests.With();
        for (var i = 0; i < 10; i++)
            engine.Put(TestRequests.Item("a", i, ("even", i % 2 == 0)));

        var response = engine.Run<QueryResponse>(
            new QueryRequest("books")
            {
                KeyConditions = new()
                {
                    ["pk"] = new() { ComparisonOperator = ComparisonOperator.EQ, AttributeValueList = [new("a")] },
                    ["sk"] = new() { ComparisonOperator = ComparisonOperator.GE, AttributeValueList = [TestRequests.Value(5)] },
                },
                QueryFilter = new()
                {
                    ["even"] = new() { ComparisonOperator = ComparisonOperator.EQ, AttributeValueList = [TestRequests.Value(true)] },
                },
                AttributesToGet = ["sk"],
                Select = Select.SPECIFIC_ATTRIBUTES,
                Limit = int.MaxValue,
            }
        );

        Assert.Equal(["6", "8"], response.Items.Select(i => Assert.Single(i).Value.N));
        Assert.Equal(5, response.ScannedCount);
    }

    [Fact]
    public void A_local_index_fetches_what_it_does_not_project_and_charges_the_table()
    {
        var engine = TestRequests.With(change: t => t.AddLocalIndex("by-title", "title", "KEYS_ONLY"));
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma"), ("year", 1815)));

        var response = engine.Run<QueryResponse>(
            new QueryRequest("books")
            {
                IndexName = "by-title",
                KeyConditionExpression = "pk = :p",
                ProjectionExpression = "#y",
                ExpressionAttributeNames = new() { ["#y"] = "year" },
                ExpressionAttributeValues = TestRequests.Values((":p", "a")),
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            }
        );

        Assert.Equal("1815", Assert.Single(Assert.Single(response.Items)).Value.N);
        Assert.Equal(0.5, response.ConsumedCapacity.Table.CapacityUnits);
        Assert.Equal(0.5, response.ConsumedCapacity.LocalSecondaryIndexes["by-title"].CapacityUnits);
        Assert.Equal(1, response.ConsumedCapacity.CapacityUnits);
    }

    [Fact]
    public void A_key_of_several_attributes_is_queried_from_its_left()
    {
        var engine = TestRequests.With(change: t =>
        {
            t.AttributeDefinitions.AddRange(
                new[] { "h1", "h2", "r1", "r2" }.Select(n => new AttributeDefinition(n, ScalarAttributeType.S))
            );
            t.GlobalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "multi",
                    KeySchema = [new("h1", KeyType.HASH), new("h2", KeyType.HASH), new("r1", KeyType.RANGE), new("r2", KeyType.RANGE)],
                    Projection = new() { ProjectionType = ProjectionType.ALL },
                },
            ];
        });
        for (var i = 0; i < 27; i++)
            engine.Put(TestRequests.Item("a", i, ("h1", "x"), ("h2", $"{i % 3}"), ("r1", $"{i / 3 % 3}"), ("r2", $"{i / 9}")));
        QueryRequest Request(string condition, params (string, object)[] values) =>
            new("books")
            {
                IndexName = "multi",
                KeyConditionExpression = condition,
                ExpressionAttributeValues = TestRequests.Values(values),
                Limit = 2,
            };

        Assert.Equal([1, 10, 19, 4, 13, 22, 7, 16, 25], Numbers(engine, Request("h1 = :h AND h2 = :i", (":h", "x"), (":i", "1"))));
        Assert.Equal(
            [13, 22],
            Numbers(engine, Request("h1 = :h AND h2 = :i AND r1 = :r AND r2 > :s", (":h", "x"), (":i", "1"), (":r", "1"), (":s", "0")))
        );
        var page = engine.Run<QueryResponse>(Request("h1 = :h AND h2 = :i", (":h", "x"), (":i", "1")));
        Assert.Equal(["h1", "h2", "pk", "r1", "r2", "sk"], page.LastEvaluatedKey.Keys.Order());
        engine.AssertRejects(
            Request("h1 = :h AND h2 = :i AND r2 = :s", (":h", "x"), (":i", "1"), (":s", "0")),
            "RANGE key attributes r1 must have equality conditions specified in the query because a condition is present on key "
                + "attribute r2"
        );
    }

    public static TheoryData<string, Action<QueryRequest>> MalformedRequests =>
        new()
        {
            {
                "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.",
                q =>
                {
                    q.KeyConditionExpression = null;
                    q.ExpressionAttributeValues = null;
                }
            },
            {
                "One or more parameter values were invalid: Condition parameter type does not match schema type",
                q => q.ExpressionAttributeValues[":p"] = TestRequests.Value(1)
            },
            { "The table does not have the specified index: none", q => q.IndexName = "none" },
            {
                "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk",
                q => q.FilterExpression = "attribute_exists(sk)"
            },
            {
                "1 validation error detected: Must specify the AttributesToGet or ProjectionExpression when choosing to get "
                    + "SPECIFIC_ATTRIBUTES",
                q => q.Select = Select.SPECIFIC_ATTRIBUTES
            },
            {
                "The provided starting key is outside query boundaries based on provided conditions",
                q => q.ExclusiveStartKey = TestRequests.Item("other", 1)
            },
            {
                "Value provided in ExpressionAttributeValues unused in expressions: keys: {:x}",
                q => q.ExpressionAttributeValues[":x"] = TestRequests.Value(1)
            },
            {
                "Can not use both expression and non-expression parameters in the same request: Non-expression parameters: "
                    + "{AttributesToGet} Expression parameters: {KeyConditionExpression}",
                q => q.AttributesToGet = ["a"]
            },
        };

    [Theory]
    [MemberData(nameof(MalformedRequests))]
    public void A_malformed_query_is_rejected(string message, Action<QueryRequest> change)
    {
        var engine = TestRequests.With();
        var request = new QueryRequest("books")
        {
            KeyConditionExpression = "pk = :p",
            ExpressionAttributeValues = TestRequests.Values((":p", "a")),
        };
        change(request);

        engine.AssertRejects(request, message);
    }

    private static IEnumerable<int> Numbers(MockDynamoDb engine, QueryRequest request)
    {
        do
        {
            var page = engine.Run<QueryResponse>(request);
            foreach (var item in page.Items)
                yield return int.Parse(item["sk"].N, CultureInfo.InvariantCulture);
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        } while (request.ExclusiveStartKey is { Count: > 0 });
    }
}
