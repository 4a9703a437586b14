using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Reads;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html</summary>
internal static class Query
{
    public static QueryResponse Run(Database database, QueryRequest request, ResponseItems items)
    {
        var (condition, read, start) = Validate(request);

        var table = TableNames.Resolve(database, request.TableName);
        var version = table.Version;
        var index = IndexReads.Resolve(database, version, request.IndexName, request.ConsistentRead);
        var keySchema = index?.Definition.Key ?? table.Key;
        var bounds = KeyRanges.Resolve((index?.Items ?? table.Items).Order, keySchema, condition);
        KeyPaths.Check(table, read.Projection?.NestedNames);
        IndexReads.CheckFilterKeys(keySchema, read);
        KeyPaths.Check(table, read.Filter?.NestedNames);
        if (start is not null)
            StartKeys.Check(table, index, start, bounds, Messages.StartKeyInvalid);

        var page = new PageReader
        {
            Table = version,
            Index = index,
            Bounds = bounds,
            Forward = request.ScanIndexForward ?? true,
            After = start,
            Limit = request.Limit ?? int.MaxValue,
            Filter = read.Filter,
            Projection = read.Projection,
            OnlyCounts = read.OnlyCounts,
            Fetches = IndexReads.Fetches(index, read, checksFilter: true),
        }.Read();

        var response = new QueryResponse
        {
            Count = page.Count,
            ScannedCount = page.Scanned,
            ConsumedCapacity = ReadCapacity.OfPage(
                request.ReturnConsumedCapacity, request.TableName, index, page, request.ConsistentRead ?? false),
        };
        if (!read.OnlyCounts)
            response.Items = page.Items.ToSdkList(items.Convert);
        if (page.LastKey is { } last)
            response.LastEvaluatedKey = SdkValues.ToSdk(last);
        return response.Complete(page.Bytes);
    }

    private static (KeyConditionTree Condition, PageRequest Read, Item? Start) Validate(QueryRequest request)
    {
        ItemRequests.CheckName(request.TableName);
        ItemRequests.CheckIndexName(request.IndexName);
        ItemRequests.OneOf(request.ReturnConsumedCapacity, EnumValues.ConsumedCapacity);
        ItemRequests.OneOf(request.ConditionalOperator, EnumValues.ConditionalOperators, EnumValues.ConditionalOperatorsInMessage);
        ItemRequests.OneOf(request.Select, EnumValues.Selects);
        if (request.Limit < 1)
            throw Failures.Validation(Messages.One(Messages.LimitTooLow));
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
                // Only the two forms of the key condition exclude each other: the SDK's document model sends KeyConditions with a FilterExpression.
                new("KeyConditions", request.KeyConditions.IsSent() && request.KeyConditionExpression is not null),
            ],
            request.ExpressionAttributeNames,
            request.ExpressionAttributeValues,
            Messages.ValuesOfQueryWithoutExpressions);
        var scope = ExpressionScope.Of(request.ExpressionAttributeNames, request.ExpressionAttributeValues, ValueLayer.Current);
        var start = request.ExclusiveStartKey.IsSent() ? StartKeys.Convert(request.ExclusiveStartKey, ValueLayer.Current) : null;
        var condition = KeyRanges.Parse(scope, request.KeyConditionExpression, request.KeyConditions);
        var read = PageRequest.Parse(
            scope, request.Select, isQuery: true, request.IndexName, request.ProjectionExpression, request.AttributesToGet,
            request.FilterExpression, request.QueryFilter, request.ConditionalOperator);
        scope.CheckAllUsed();
        return (condition, read, start);
    }
}
