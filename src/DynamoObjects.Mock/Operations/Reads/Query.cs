using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Reads;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html</summary>
internal static class Query
{
    public static QueryResponse Run(Database database, QueryRequest request, ResponseItemConverter items)
    {
        var readRequest = QueryOrScanRequest.From(request);
        var (condition, read) = Validate(request, readRequest);

        var table = TableNames.Resolve(database, readRequest.TableName);
        var version = table.Version;
        var index = IndexReads.Resolve(database, version, readRequest.IndexName, readRequest.ConsistentRead);
        var keySchema = index?.Definition.Key ?? table.Key;
        var bounds = KeyRanges.Resolve((index?.Items ?? table.Items).Order, keySchema, condition);
        KeyPaths.Check(table, read.Projection?.NestedNames);
        IndexReads.CheckFilterKeys(keySchema, read);
        KeyPaths.Check(table, read.Filter?.NestedNames);
        if (read.Start is not null)
            StartKeys.Check(table, index, read.Start, bounds, Messages.StartKeyInvalid);

        var page = read.Read(version, index, bounds, forward: request.ScanIndexForward ?? true, checksFilter: true);

        var (found, lastKey, consumed) = readRequest.Report(page, index, read.IsCountOnly, items);
        return new QueryResponse
        {
            Items = found,
            Count = page.Count,
            ScannedCount = page.Scanned,
            LastEvaluatedKey = lastKey,
            ConsumedCapacity = consumed,
        }.Complete(page.Bytes);
    }

    private static (KeyConditionTree Condition, PageRequest Read) Validate(QueryRequest request, in QueryOrScanRequest readRequest)
    {
        ItemRequests.CheckName(request.TableName);
        ItemRequests.CheckIndexName(request.IndexName);
        ItemRequests.OneOf(request.ReturnConsumedCapacity, EnumValues.ConsumedCapacity);
        ItemRequests.OneOf(request.ConditionalOperator, EnumValues.ConditionalOperators, EnumValues.ConditionalOperatorsInMessage);
        ItemRequests.OneOf(request.Select, EnumValues.Selects);
        if (request.Limit < 1)
            throw Failures.Validation(Messages.SingleError(Messages.LimitTooLow));
        ExpressionParameters.Check(
            [
                new("ProjectionExpression", request.ProjectionExpression is not null),
                new("FilterExpression", request.FilterExpression is not null),
                new("KeyConditionExpression", request.KeyConditionExpression is not null),
            ],
            [
                new("AttributesToGet", request.AttributesToGet.IsSent()),
                new("QueryFilter", request.QueryFilter.IsSent()),
                new("ConditionalOperator", request.ConditionalOperator is not null),
                // Only the two forms of the key condition exclude each other: the SDK's document model sends KeyConditions with a
                // FilterExpression.
                new("KeyConditions", request.KeyConditions.IsSent() && request.KeyConditionExpression is not null),
            ],
            request.ExpressionAttributeNames,
            request.ExpressionAttributeValues,
            Messages.ValuesOfQueryWithoutExpressions
        );
        var scope = readRequest.CreateScope();
        var start = readRequest.ReadStartKey();
        var condition = KeyRanges.Parse(scope, request.KeyConditionExpression, request.KeyConditions);
        var read = PageRequest.Parse(readRequest, scope, start);
        scope.CheckAllUsed();
        return (condition, read);
    }
}
