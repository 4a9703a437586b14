using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>Key attributes of a table or an index are scalars: document paths cannot have nested elements in them.</summary>
public class KeyPathsSpec
{
    private const string NotScalar = "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ";

    private static readonly Dictionary<string, AttributeValue> Key = Parse("""{"pk":"a"}""");

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk.x", "Key: pk")]
    [InlineData("pk[0]", "Key: pk")]
    [InlineData("g.x", "IndexKey: g")]
    [InlineData("g.x, pk.x", "Key: pk")]
    public async Task No_projection_has_a_nested_path_into_a_key(string projection, string named, IAmazonDynamoDB client)
    {
        await CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(NotScalar + named, () => client.GetItemAsync(
                new GetItemRequest
                {
                    TableName = "items",
                    Key = Key,
                    ProjectionExpression = projection,
                }
            ));
        await ErrorAssert.ThrowsValidationAsync(NotScalar + named, () =>
            client.ScanAsync(new ScanRequest { TableName = "items", ProjectionExpression = projection })
        );
        await ErrorAssert.ThrowsValidationAsync(NotScalar + named, () => client.BatchGetItemAsync(
                new BatchGetItemRequest
                {
                    RequestItems = new()
                    {
                        ["items"] = new() { Keys = [Key], ProjectionExpression = projection },
                    },
                }
            ));
        await ErrorAssert.ThrowsValidationAsync(NotScalar + named, () => client.TransactGetItemsAsync(
                new TransactGetItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Get = new()
                            {
                                TableName = "items",
                                Key = Key,
                                ProjectionExpression = projection,
                            },
                        },
                    ],
                }
            ));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("attribute_exists(pk.x)", "Key: pk")]
    [InlineData("size(g[1]) = b", "IndexKey: g")]
    [InlineData("g.x = b OR pk.x = b", "Key: pk")]
    public async Task No_condition_has_a_nested_path_into_a_key(string condition, string named, IAmazonDynamoDB client)
    {
        await CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(NotScalar + named, () => client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "items",
                    Item = Key,
                    ConditionExpression = condition,
                }
            ));
        await ErrorAssert.ThrowsValidationAsync(NotScalar + named, () => client.DeleteItemAsync(
                new DeleteItemRequest
                {
                    TableName = "items",
                    Key = Key,
                    ConditionExpression = condition,
                }
            ));
        await ErrorAssert.ThrowsValidationAsync(NotScalar + named, () =>
            client.ScanAsync(new ScanRequest { TableName = "items", FilterExpression = condition })
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SET g.x = b", "IndexKey: g")]
    [InlineData("SET b = pk.x", "Key: pk")]
    [InlineData("SET b = if_not_exists(g.x, c)", "IndexKey: g")]
    [InlineData("SET b = list_append(g[0], c)", "IndexKey: g")]
    [InlineData("SET b = c + pk[0]", "Key: pk")]
    [InlineData("REMOVE g[0]", "IndexKey: g")]
    public async Task No_update_has_a_nested_path_into_a_key(string update, string named, IAmazonDynamoDB client)
    {
        await CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(NotScalar + named, () => client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = "items",
                    Key = Key,
                    UpdateExpression = update,
                }
            ));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_path_into_a_key_on_the_left_is_an_update_of_the_key(IAmazonDynamoDB client)
    {
        await CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key",
            () =>
                client.UpdateItemAsync(
                    new UpdateItemRequest
                    {
                        TableName = "items",
                        Key = Key,
                        UpdateExpression = "REMOVE pk.x",
                    }
                )
        );
    }

    private static Task<CreateTableResponse> CreateAsync(IAmazonDynamoDB client)
    {
        var table = Tables.Hash();
        table.AttributeDefinitions.Add(new("g", ScalarAttributeType.S));
        table.GlobalSecondaryIndexes =
        [
            new()
            {
                IndexName = "by-g",
                KeySchema = [new("g", KeyType.HASH)],
                Projection = new() { ProjectionType = ProjectionType.ALL },
            },
        ];
        return client.CreateTableAsync(table);
    }
}
