using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop.Orders;

/// <summary>Stores orders with the AWS SDK.</summary>
public sealed class OrderStore(IAmazonDynamoDB client)
{
    private const string Table = "orders";
    private const string Pending = "pending";
    private const string Confirmed = "confirmed";

    /// <summary>Places an order.</summary>
    /// <returns><see langword="false"/> if an order of this id exists.</returns>
    public async Task<bool> PlaceAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = Table,
                    Item = new() { ["id"] = new(id), ["status"] = new(Pending) },
                    ConditionExpression = "attribute_not_exists(id)",
                },
                cancellationToken
            );
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    /// <summary>Returns the status of an order, or <see langword="null"/> if there is no such order.</summary>
    public async Task<string?> FindStatusAsync(string id, CancellationToken cancellationToken)
    {
        var response = await client.GetItemAsync(
            new GetItemRequest
            {
                TableName = Table,
                Key = Key(id),
                ConsistentRead = true,
            },
            cancellationToken
        );
        return response.Item?.GetValueOrDefault("status")?.S;
    }

    /// <summary>Confirms the orders that are pending.</summary>
    /// <returns>How many orders were confirmed.</returns>
    public async Task<int> ConfirmPendingAsync(CancellationToken cancellationToken)
    {
        var pages = client.Paginators.Query(
            new QueryRequest
            {
                TableName = Table,
                IndexName = "ByStatus",
                KeyConditionExpression = "#status = :pending",
                ExpressionAttributeNames = new() { ["#status"] = "status" },
                ExpressionAttributeValues = new() { [":pending"] = new(Pending) },
            }
        );
        var count = 0;
        await foreach (var page in pages.Responses.WithCancellation(cancellationToken))
        {
            foreach (var order in page.Items)
                await ConfirmAsync(order["id"].S, cancellationToken);
            count += page.Items.Count;
        }

        return count;
    }

    private async Task ConfirmAsync(string id, CancellationToken cancellationToken) =>
        await client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = Table,
                Key = Key(id),
                UpdateExpression = "SET #status = :confirmed",
                ExpressionAttributeNames = new() { ["#status"] = "status" },
                ExpressionAttributeValues = new() { [":confirmed"] = new(Confirmed) },
            },
            cancellationToken
        );

    private static Dictionary<string, AttributeValue> Key(string id) => new() { ["id"] = new(id) };
}
