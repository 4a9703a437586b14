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

    /// <summary>Counts a visit and gives the number of visits so far; after <paramref name="most"/> it throws
    /// <see cref="ConditionalCheckFailedException"/>.</summary>
    public async Task<int> CountAsync(string storeId, int most, CancellationToken cancellationToken = default)
    {
        var response = await client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = Table,
                Key = new() { ["storeId"] = new(storeId) },
                UpdateExpression = "ADD visits :one",
                ConditionExpression = "attribute_not_exists(visits) OR visits < :most",
                ExpressionAttributeValues = new() { [":one"] = Number(1), [":most"] = Number(most) },
                ReturnValues = ReturnValue.UPDATED_NEW,
            },
            cancellationToken
        );
        return int.Parse(response.Attributes["visits"].N, CultureInfo.InvariantCulture);
    }

    private static AttributeValue Number(int number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };
}
