using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Expressions;

/// <summary>
/// Expressions and the parameters of before exclude each other: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html
/// </summary>
public class ParametersSpec
{
    private const string Both = "Can not use both expression and non-expression parameters in the same request: ";

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_read_of_an_item_has_one_kind(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Answers.InvalidAsync(
            Both + "Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}",
            () => client.GetItemAsync(new GetItemRequest
            {
                TableName = "items",
                Key = Of("""{"pk":"a"}"""),
                ProjectionExpression = "pk",
                AttributesToGet = ["pk"],
            }));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_scan_has_one_kind(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Answers.InvalidAsync(
            Both + "Non-expression parameters: {ScanFilter} Expression parameters: {ProjectionExpression}",
            () => client.ScanAsync(new ScanRequest("items")
            {
                ProjectionExpression = "pk",
                ScanFilter = new() { ["v"] = new() { ComparisonOperator = "NULL" } },
            }));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It takes KeyConditions with a FilterExpression.")]
    public async Task A_query_has_one_kind(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Answers.InvalidAsync(
            Both + "Non-expression parameters: {KeyConditions} Expression parameters: {FilterExpression}",
            () => client.QueryAsync(new QueryRequest
            {
                TableName = "items",
                KeyConditions = new() { ["pk"] = new() { ComparisonOperator = "EQ", AttributeValueList = [S("a")] } },
                FilterExpression = "attribute_exists(v)",
            }));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("DeleteItem")]
    public async Task A_write_has_one_kind(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var error = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => new SingleWrite
        {
            ConditionExpression = "attribute_exists(pk)",
            Expected = new() { ["v"] = new() { Exists = false } },
        }.SendAsync(client, operation));

        Assert.EndsWith(
            Both + "Non-expression parameters: {Expected} Expression parameters: {ConditionExpression}", error.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_query_has_a_key_condition(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Answers.InvalidAsync(
            "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.",
            () => client.QueryAsync(new QueryRequest { TableName = "items" }));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Placeholders_of_a_query_need_expressions(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Answers.InvalidAsync(
            "ExpressionAttributeValues can only be specified when using expressions: FilterExpression and KeyConditionExpression are null",
            () => client.QueryAsync(new QueryRequest
            {
                TableName = "items",
                KeyConditions = new() { ["pk"] = new() { ComparisonOperator = "EQ", AttributeValueList = [S("a")] } },
                ExpressionAttributeValues = new() { [":v"] = S("x") },
            }));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Placeholders_of_a_scan_need_expressions(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Answers.InvalidAsync(
            "ExpressionAttributeValues can only be specified when using expressions: FilterExpression is null",
            () => client.ScanAsync(new ScanRequest("items") { ExpressionAttributeValues = new() { [":v"] = S("x") } }));
        await Answers.InvalidAsync(
            "ExpressionAttributeNames can only be specified when using expressions",
            () => client.ScanAsync(new ScanRequest("items") { ExpressionAttributeNames = new() { ["#v"] = "x" } }));
    }
}
