using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Expressions;

/// <summary>
/// Expressions and legacy parameters exclude each other, except that KeyConditions can be combined with expressions other than
/// key
/// conditions: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html
/// </summary>
public class ParametersSpec
{
    private const string Both = "Can not use both expression and non-expression parameters in the same request: ";

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_read_of_an_item_uses_one_kind_of_parameters(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            Both + "Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}",
            () =>
                client.GetItemAsync(
                    new GetItemRequest
                    {
                        TableName = "items",
                        Key = Parse("""{"pk":"a"}"""),
                        ProjectionExpression = "pk",
                        AttributesToGet = ["pk"],
                    }
                )
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_scan_uses_one_kind_of_parameters(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            Both + "Non-expression parameters: {ScanFilter} Expression parameters: {ProjectionExpression}",
            () =>
                client.ScanAsync(
                    new ScanRequest("items")
                    {
                        ProjectionExpression = "pk",
                        ScanFilter = new() { ["v"] = new() { ComparisonOperator = "NULL" } },
                    }
                )
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_query_has_one_kind_of_key_condition(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = KeyConditions();
        request.KeyConditionExpression = "pk = :pk";
        request.ExpressionAttributeValues = new() { [":pk"] = S("a") };

        await ErrorAssert.ThrowsValidationAsync(
            Both + "Non-expression parameters: {KeyConditions} Expression parameters: {KeyConditionExpression}",
            () => client.QueryAsync(request)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_query_uses_one_kind_of_parameters_besides_its_key_condition(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = KeyConditions();
        request.FilterExpression = "attribute_exists(v)";
        request.QueryFilter = new() { ["v"] = new() { ComparisonOperator = "NOT_NULL" } };

        await ErrorAssert.ThrowsValidationAsync(
            Both + "Non-expression parameters: {QueryFilter} Expression parameters: {FilterExpression}",
            () => client.QueryAsync(request)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_filter_expression_can_be_combined_with_KeyConditions(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","v":1}"""));
        var request = KeyConditions();
        request.FilterExpression = "#v = :v";
        request.ExpressionAttributeNames = new() { ["#v"] = "v" };
        request.ExpressionAttributeValues = new() { [":v"] = N("1") };

        Assert.Equal((1, 1), await CountAsync());
        request.ExpressionAttributeValues[":v"] = N("2");
        Assert.Equal((0, 1), await CountAsync());

        async Task<(int?, int?)> CountAsync()
        {
            var response = await client.QueryAsync(request);
            return (response.Count, response.ScannedCount);
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_projection_expression_can_be_combined_with_KeyConditions(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","v":1}"""));
        var request = KeyConditions();
        request.ProjectionExpression = "v";

        Assert.Equal(["v"], Assert.Single((await client.QueryAsync(request)).Items).Keys);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("DeleteItem")]
    public async Task A_write_uses_one_kind_of_parameters(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            new SingleWrite
            {
                ConditionExpression = "attribute_exists(pk)",
                Expected = new() { ["v"] = new() { Exists = false } },
            }.SendAsync(client, operation)
        );

        Assert.EndsWith(
            Both + "Non-expression parameters: {Expected} Expression parameters: {ConditionExpression}",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_query_has_a_key_condition(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.",
            () => client.QueryAsync(new QueryRequest { TableName = "items" })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Placeholders_of_a_query_need_expressions(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "ExpressionAttributeValues can only be specified when using expressions: FilterExpression and KeyConditionExpression are null",
            () =>
            {
                var request = KeyConditions();
                request.ExpressionAttributeValues = new() { [":v"] = S("x") };
                return client.QueryAsync(request);
            }
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Placeholders_of_a_scan_need_expressions(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "ExpressionAttributeValues can only be specified when using expressions: FilterExpression is null",
            () => client.ScanAsync(new ScanRequest("items") { ExpressionAttributeValues = new() { [":v"] = S("x") } })
        );
        await ErrorAssert.ThrowsValidationAsync("ExpressionAttributeNames can only be specified when using expressions", () =>
            client.ScanAsync(new ScanRequest("items") { ExpressionAttributeNames = new() { ["#v"] = "x" } })
        );
    }

    private static QueryRequest KeyConditions() =>
        new()
        {
            TableName = "items",
            KeyConditions = new()
            {
                ["pk"] = new() { ComparisonOperator = "EQ", AttributeValueList = [S("a")] },
            },
        };
}
