using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop;

/// <summary>The code under test: it knows the AWS SDK, and neither the mapper nor the test kit.</summary>
public sealed class Visits(IAmazonDynamoDB client)
{
    private const string Table = "visits";

    public Task CreateTableAsync(CancellationToken cancellationToken = default) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("storeId", ScalarAttributeType.S)],
                KeySchema = [new("storeId", KeyType.HASH)],
            },
            cancellationToken
        );

    /// <summary>Counts a visit and returns the number of visits so far.</summary>
    /// <exception cref="ConditionalCheckFailedException">There are <paramref name="maxVisits"/> visits.</exception>
    public async Task<int> CountAsync(string storeId, int maxVisits, CancellationToken cancellationToken = default)
    {
        var response = await client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = Table,
                Key = new() { ["storeId"] = new(storeId) },
                UpdateExpression = "ADD visits :one",
                ConditionExpression = "attribute_not_exists(visits) OR visits < :max",
                ExpressionAttributeValues = new() { [":one"] = Number(1), [":max"] = Number(maxVisits) },
                ReturnValues = ReturnValue.UPDATED_NEW,
            },
            cancellationToken
        );
        return int.Parse(response.Attributes["visits"].N, CultureInfo.InvariantCulture);
    }

    private static AttributeValue Number(int number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };
}
