using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Queries;

internal sealed class QueryPages(IAmazonDynamoDB client, string tableName, QueryPlan plan, bool reverse, bool consistent) : ItemPages
{
    internal override async Task<ItemPage> ReadAsync(
        Dictionary<string, AttributeValue>? start, int? limit, bool countOnly, CancellationToken cancellationToken)
    {
        var request = new QueryRequest
        {
            TableName = tableName,
            IndexName = plan.IndexName,
            KeyConditionExpression = plan.KeyCondition,
            FilterExpression = plan.Filter,
            ExpressionAttributeNames = plan.Names,
            ExpressionAttributeValues = plan.Values,
            ScanIndexForward = !reverse,
            ConsistentRead = consistent,
            ExclusiveStartKey = start,
            Limit = limit,
            Select = countOnly ? Select.COUNT : null,
        };
        var response = await client.QueryAsync(request, cancellationToken).ConfigureAwait(false);
        return ItemPage.Of(response.Items, response.Count, response.LastEvaluatedKey);
    }
}
