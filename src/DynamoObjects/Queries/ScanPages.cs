using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Queries;

internal sealed class ScanPages(IAmazonDynamoDB client, string tableName, QueryPlan plan, bool consistent) : ItemPages
{
    internal override async Task<ItemPage> ReadAsync(
        Dictionary<string, AttributeValue>? start, int? limit, bool countOnly, CancellationToken cancellationToken)
    {
        var request = new ScanRequest
        {
            TableName = tableName,
            IndexName = plan.IndexName,
            FilterExpression = plan.Filter,
            ExpressionAttributeNames = plan.Names,
            ExpressionAttributeValues = plan.Values,
            ConsistentRead = consistent,
            ExclusiveStartKey = start,
            Limit = limit,
            Select = countOnly ? Select.COUNT : null,
        };
        var response = await client.ScanAsync(request, cancellationToken).ConfigureAwait(false);
        return ItemPage.Of(response.Items, response.Count, response.LastEvaluatedKey);
    }
}
