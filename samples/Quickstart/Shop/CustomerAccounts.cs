using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Quickstart.Shop;

/// <summary>The customers of a company and their loyalty points, kept with the AWS SDK alone.</summary>
public sealed class CustomerAccounts(IAmazonDynamoDB dynamoDb)
{
    private const string Table = "customer";

    /// <summary>Creates the table; in production an infrastructure template does this.</summary>
    public Task CreateTableAsync(CancellationToken cancellationToken = default) =>
        dynamoDb.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("companyId", ScalarAttributeType.S), new("customerId", ScalarAttributeType.S)],
                KeySchema = [new("companyId", KeyType.HASH), new("customerId", KeyType.RANGE)],
            },
            cancellationToken
        );

    /// <exception cref="ConditionalCheckFailedException">The customer is registered already.</exception>
    public Task RegisterAsync(string companyId, string customerId, string name, CancellationToken cancellationToken = default) =>
        dynamoDb.PutItemAsync(
            new PutItemRequest
            {
                TableName = Table,
                Item = new(Key(companyId, customerId))
                {
                    ["name"] = new(name),
                    ["points"] = new() { N = "0" },
                },
                ConditionExpression = "attribute_not_exists(customerId)",
            },
            cancellationToken
        );

    public async Task<int> EarnAsync(string companyId, string customerId, int points, CancellationToken cancellationToken = default)
    {
        var response = await dynamoDb.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = Table,
                Key = Key(companyId, customerId),
                UpdateExpression = "ADD points :points",
                ExpressionAttributeValues = new() { [":points"] = Number(points) },
                ReturnValues = ReturnValue.UPDATED_NEW,
            },
            cancellationToken
        );
        return int.Parse(response.Attributes["points"].N, CultureInfo.InvariantCulture);
    }

    /// <exception cref="ConditionalCheckFailedException">The customer has fewer points than that; none are taken.</exception>
    public Task SpendAsync(string companyId, string customerId, int points, CancellationToken cancellationToken = default) =>
        dynamoDb.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = Table,
                Key = Key(companyId, customerId),
                UpdateExpression = "SET points = points - :points",
                ConditionExpression = "points >= :points",
                ExpressionAttributeValues = new() { [":points"] = Number(points) },
            },
            cancellationToken
        );

    /// <summary>The names of a company's customers whose id starts so, in the order of their ids, read page by page.</summary>
    public async Task<List<string>> NamesAsync(string companyId, string idPrefix, CancellationToken cancellationToken = default)
    {
        var pages = dynamoDb.Paginators.Query(
            new QueryRequest
            {
                TableName = Table,
                KeyConditionExpression = "companyId = :company AND begins_with(customerId, :prefix)",
                ProjectionExpression = "#name",
                ExpressionAttributeNames = new() { ["#name"] = "name" },
                ExpressionAttributeValues = new() { [":company"] = new(companyId), [":prefix"] = new(idPrefix) },
                Limit = 2,
            }
        );
        var names = new List<string>();
        await foreach (var page in pages.Responses.WithCancellation(cancellationToken))
        {
            names.AddRange(page.Items.Select(item => item["name"].S));
        }

        return names;
    }

    private static Dictionary<string, AttributeValue> Key(string companyId, string customerId) =>
        new() { ["companyId"] = new(companyId), ["customerId"] = new(customerId) };

    private static AttributeValue Number(int value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };
}
