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
        var isSingleItem = index is null && keySchema.Range.Length == 0;
        if (read.Start is not null && isSingleItem)
            throw Failures.Validation(Messages.StartKeyOfSingleItem);
        if (read.Start is not null)
            StartKeys.Check(table, index, read.Start, bounds, Messages.StartKeyInvalid);

        var page = read.Read(version, index, bounds, forward: request.ScanIndexForward ?? true, checksFilter: true);

        // There is no page behind a single item, even if it reaches the limit.
        if (isSingleItem)
            page = page with { LastKey = null };
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
        CheckConstraints(request);
        ExpressionParameters.Check(request);
        var scope = readRequest.CreateScope();
        var start = readRequest.ReadStartKey();
        if (request.KeyConditionExpression is null && !request.KeyConditions.IsSent())
            throw Failures.Validation(Messages.NoKeyCondition);
        var read = PageRequest.Parse(readRequest, scope, start);
        var condition = KeyRanges.Parse(scope, request.KeyConditionExpression, request.KeyConditions);
        return (condition, read);
    }

    private static void CheckConstraints(QueryRequest request)
    {
        ItemRequests.CheckNotEmpty(request.TableName);
        // Reported alone, in the form without the member.
        if (request.ConditionalOperator is { } joined && !EnumValues.Contains(EnumValues.ConditionalOperators, joined.Value))
            throw Failures.Validation(Messages.NotInEnum(EnumValues.ConditionalOperatorsInMessage));
        var constraints = new Constraints();
        constraints.OneOf(request.Select, "select", EnumValues.Selects);
        constraints.IndexName(request.IndexName);
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        TableNames.Check(ref constraints, request.TableName);
        ItemRequests.CheckAttributesToGet(ref constraints, request.AttributesToGet, "AttributesToGet");
        if (request.Limit < 1)
            constraints.Add(Messages.LimitTooLow);
        LegacyConstraints.CheckConditions(ref constraints, request.QueryFilter, "queryFilter");
        LegacyConstraints.CheckConditions(ref constraints, request.KeyConditions, "keyConditions");
        constraints.ThrowIfUnmet();
    }
}
