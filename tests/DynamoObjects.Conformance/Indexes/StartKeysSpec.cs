using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Indexes;

/// <summary>The start key of a Query:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html</summary>
public class StartKeysSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("""{"pk":"a"}""")]
    [InlineData("""{"pk":"a","sk":"1"}""")]
    [InlineData("""{"pk":"a","sk":1,"other":1}""")]
    [KnownDifference(Backend.Local, "It reports the type of a value.", ExpectedMessage = "Type mismatch for attribute to update")]
    [KnownDifference(
        Backend.Local,
        "It reports the number of attributes.",
        ExpectedMessage = "Exclusive Start Key must have same size as table's key schema"
    )]
    public async Task A_start_key_is_a_key_of_the_table(string key, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("The provided starting key is invalid", () => QueryAsync(client, null, key));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_start_key_has_the_tables_attributes(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("The provided starting key is invalid", () =>
            QueryAsync(client, null, """{"pk":"a","other":1}""")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("""{"pk":"a","sk":1}""")]
    [InlineData("""{"pk":"a","day":"mon"}""")]
    public async Task A_start_key_of_an_index_has_the_tables_key_too(string key, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("The provided starting key is invalid", () => QueryAsync(client, "ByDay", key));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It reports the type.", ExpectedMessage = "Type mismatch for attribute to update")]
    public async Task A_start_key_of_an_index_has_values_of_the_declared_types(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("The provided starting key is invalid", () =>
            QueryAsync(client, "ByDay", """{"pk":"a","sk":1,"day":1}""")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: The provided starting key does not match the range key predicate.",
        ExpectedMessage = "does not match the range key predicate"
    )]
    public async Task A_start_key_is_within_the_key_condition(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("The provided starting key is outside query boundaries based on provided conditions", () =>
            QueryAsync(client, null, """{"pk":"b","sk":1}""")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_item_of_a_start_key_does_not_need_to_exist(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        Assert.Equal(["2"], (await QueryAsync(client, null, """{"pk":"a","sk":1.5}""")).Items.Select(i => i["sk"].N));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the key condition.",
        ExpectedMessage = "Answered: The provided starting key does not match the range key predicate"
    )]
    public async Task A_query_of_a_single_item_has_no_start_key(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("The provided exclusive start key is invalid", () =>
            QueryAsync(client, null, """{"pk":"b"}""")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It returns an empty page.", ExpectedMessage = "No exception was thrown")]
    public async Task A_query_of_a_single_item_has_no_start_key_even_if_it_is_the_item(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("The provided exclusive start key is invalid", () =>
            QueryAsync(client, null, """{"pk":"a"}""")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(null)]
    [InlineData("attribute_exists(v)")]
    public async Task A_query_of_a_single_item_has_one_page(string? filter, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a"}"""));

        var response = await client.QueryAsync(
            new QueryRequest
            {
                TableName = "items",
                KeyConditionExpression = "pk = :k",
                FilterExpression = filter,
                ExpressionAttributeValues = new() { [":k"] = S("a") },
                Limit = 1,
            }
        );

        Assert.Equal(1, response.ScannedCount);
        Assert.Equal("none", Text(response.LastEvaluatedKey is { Count: > 0 } key ? key : null));
    }

    public static TheoryData<AttributeValue, string> Unreadable() =>
        new()
        {
            { SS("b", "a", "b"), Invalid + "Input collection [\"a\", \"b\", \"b\"] contains duplicates." },
            { NS("1", "1"), Invalid + "Input collection contains duplicates." },
            { N("x"), NoNumber + ": x" },
            { N("1e200"), Overflow },
            { N("1e-200"), Underflow },
            { N(new('9', 39)), TooManyDigits },
        };

    [DynamoTheory(Backend.Mock)]
    [MemberData(nameof(Unreadable))]
    public async Task A_number_or_set_in_a_start_key_is_reported_without_a_prefix(
        AttributeValue value,
        string message,
        IAmazonDynamoDB client
    )
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditionExpression = "pk = :k",
                    ExpressionAttributeValues = new() { [":k"] = S("a") },
                    ExclusiveStartKey = new() { ["pk"] = S("a"), ["sk"] = value },
                }
            ));
    }

    private static async Task SeedAsync(IAmazonDynamoDB client)
    {
        var request = Tables.HashRange();
        request.AttributeDefinitions.Add(new("day", ScalarAttributeType.S));
        request.GlobalSecondaryIndexes = [Tables.Global("ByDay", "pk", "day")];
        await client.CreateTableAsync(request);
        await client.PutItemAsync("items", Parse("""{"pk":"a","sk":1,"day":"mon"}"""));
        await client.PutItemAsync("items", Parse("""{"pk":"a","sk":2,"day":"tue"}"""));
    }

    private static Task<QueryResponse> QueryAsync(IAmazonDynamoDB client, string? index, string startKey) =>
        client.QueryAsync(
            new QueryRequest
            {
                TableName = "items",
                IndexName = index,
                KeyConditionExpression = "pk = :k",
                ExpressionAttributeValues = new() { [":k"] = S("a") },
                ExclusiveStartKey = Parse(startKey),
            }
        );
}
