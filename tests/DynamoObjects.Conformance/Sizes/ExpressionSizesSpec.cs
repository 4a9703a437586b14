using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Sizes;

/// <summary>The maximum length of an expression:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-expression-parameters</summary>
public class ExpressionSizesSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem ConditionExpression")]
    [InlineData("UpdateItem UpdateExpression")]
    [InlineData("UpdateItem ConditionExpression")]
    [InlineData("DeleteItem ConditionExpression")]
    [InlineData("GetItem ProjectionExpression")]
    [InlineData("BatchGetItem ProjectionExpression")]
    [InlineData("TransactGetItems ProjectionExpression")]
    [InlineData("Query KeyConditionExpression")]
    [InlineData("Query FilterExpression")]
    [InlineData("Query ProjectionExpression")]
    [InlineData("Scan FilterExpression")]
    [InlineData("Scan ProjectionExpression")]
    [InlineData("TransactWriteItems ConditionExpression")]
    [InlineData("TransactWriteItems UpdateExpression")]
    public async Task An_expression_has_at_most_4096_bytes(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await SendAsync(client, place, 4096);
        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => SendAsync(client, place, 4097));

        var parameter = place.Split(' ')[1];
        // Only the messages about conditions end with the size.
        var size = parameter is "UpdateExpression" or "ProjectionExpression" ? "" : " expression size: 4097";
        Assert.EndsWith(
            $"Invalid {parameter}: Expression size has exceeded the maximum allowed size;{size}",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Names_count_as_their_placeholders(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var names = Enumerable.Range(0, 40).ToDictionary(i => $"#n{i}", i => $"{new string('x', 200)}{i}");

        await client.GetItemAsync(
            new GetItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a"}"""),
                ProjectionExpression = string.Join(",", names.Keys),
                ExpressionAttributeNames = names,
            }
        );
    }

    private static Task SendAsync(IAmazonDynamoDB client, string place, int length)
    {
        var key = Parse("""{"pk":"a"}""");
        var condition = "attribute_not_exists(absent)".PadRight(length);
        var projection = "pk".PadRight(length);
        var update = "REMOVE v".PadRight(length);
        return place switch
        {
            "PutItem ConditionExpression" => client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "items",
                    Item = key,
                    ConditionExpression = condition,
                }
            ),
            "UpdateItem UpdateExpression" => client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = "items",
                    Key = key,
                    UpdateExpression = update,
                }
            ),
            "UpdateItem ConditionExpression" => client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = "items",
                    Key = key,
                    UpdateExpression = "REMOVE v",
                    ConditionExpression = condition,
                }
            ),
            "DeleteItem ConditionExpression" => client.DeleteItemAsync(
                new DeleteItemRequest
                {
                    TableName = "items",
                    Key = key,
                    ConditionExpression = condition,
                }
            ),
            "GetItem ProjectionExpression" => client.GetItemAsync(
                new GetItemRequest
                {
                    TableName = "items",
                    Key = key,
                    ProjectionExpression = projection,
                }
            ),
            "BatchGetItem ProjectionExpression" => client.BatchGetItemAsync(
                new Dictionary<string, KeysAndAttributes>
                {
                    ["items"] = new() { Keys = [key], ProjectionExpression = projection },
                }
            ),
            "TransactGetItems ProjectionExpression" => client.TransactGetItemsAsync(
                new TransactGetItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Get = new()
                            {
                                TableName = "items",
                                Key = key,
                                ProjectionExpression = projection,
                            },
                        },
                    ],
                }
            ),
            "Query KeyConditionExpression" => QueryAsync(client, "pk = :k".PadRight(length), null, null),
            "Query FilterExpression" => QueryAsync(client, "pk = :k", condition, null),
            "Query ProjectionExpression" => QueryAsync(client, "pk = :k", null, projection),
            "Scan FilterExpression" => client.ScanAsync(new ScanRequest("items") { FilterExpression = condition }),
            "Scan ProjectionExpression" => client.ScanAsync(new ScanRequest("items") { ProjectionExpression = projection }),
            "TransactWriteItems ConditionExpression" => ItemOperations.TransactAsync(
                client,
                new()
                {
                    Delete = new()
                    {
                        TableName = "items",
                        Key = key,
                        ConditionExpression = condition,
                    },
                }
            ),
            _ => ItemOperations.TransactAsync(
                client,
                new()
                {
                    Update = new()
                    {
                        TableName = "items",
                        Key = key,
                        UpdateExpression = update,
                    },
                }
            ),
        };
    }

    private static Task<QueryResponse> QueryAsync(IAmazonDynamoDB client, string keyCondition, string? filter, string? projection) =>
        client.QueryAsync(
            new QueryRequest
            {
                TableName = "items",
                KeyConditionExpression = keyCondition,
                FilterExpression = filter,
                ProjectionExpression = projection,
                ExpressionAttributeValues = new() { [":k"] = S("a") },
            }
        );
}
