using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Reads;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html</summary>
internal static class Scan
{
    private const int MostSegments = 1_000_000;

    public static ScanResponse Run(Database database, ScanRequest request, ResponseItems items)
    {
        var (read, start) = Validate(request);

        var table = TableNames.Resolve(database, request.TableName);
        var version = table.Version;
        var index = IndexReads.Resolve(database, version, request.IndexName, request.ConsistentRead);
        var bounds = request.TotalSegments is { } total
            ? KeyBounds.Segment(request.Segment!.Value, total)
            : KeyBounds.All;
        if (start is not null)
            StartKeys.Check(table, index, start, bounds, Messages.StartKeyMismatch);
        KeyPaths.Check(table, read.Projection?.NestedNames);
        KeyPaths.Check(table, read.Filter?.NestedNames);

        var page = new PageReader
        {
            Table = version,
            Index = index,
            Bounds = bounds,
            After = start,
            Limit = request.Limit ?? int.MaxValue,
            Filter = read.Filter,
            Projection = read.Projection,
            OnlyCounts = read.OnlyCounts,
            Fetches = IndexReads.Fetches(index, read, checksFilter: false),
        }.Read();

        var response = new ScanResponse
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

    private static (PageRequest Read, Item? Start) Validate(ScanRequest request)
    {
        var constraints = new Constraints();
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        TableNames.Check(ref constraints, request.TableName);
        constraints.IndexName(request.IndexName);
        constraints.OneOf(request.Select, "select", EnumValues.Selects);
        constraints.AtLeast(request.Limit, 1, "limit");
        constraints.AtLeast(request.Segment, 0, "segment");
        constraints.AtLeast(request.TotalSegments, 1, "totalSegments");
        constraints.AtMost(request.TotalSegments, MostSegments, "totalSegments");
        constraints.OneOf(request.ConditionalOperator, "conditionalOperator", EnumValues.ConditionalOperators);
        constraints.ThrowIfUnmet();

        ExpressionParameters.Check(
            [
                new("ProjectionExpression", request.ProjectionExpression is not null),
                new("FilterExpression", request.FilterExpression is not null),
            ],
            [
                new("AttributesToGet", request.AttributesToGet.IsSent()),
                new("ScanFilter", request.ScanFilter.IsSent()),
                new("ConditionalOperator", request.ConditionalOperator is not null),
            ],
            request.ExpressionAttributeNames,
            request.ExpressionAttributeValues,
            Messages.ValuesOfScanWithoutExpressions);
        var scope = ExpressionScope.Of(request.ExpressionAttributeNames, request.ExpressionAttributeValues, ValueLayer.Older);
        var start = request.ExclusiveStartKey.IsSent() ? StartKeys.Convert(request.ExclusiveStartKey, ValueLayer.Older) : null;
        CheckSegments(request);
        var read = PageRequest.Parse(
            scope, request.Select, isQuery: false, request.IndexName, request.ProjectionExpression, request.AttributesToGet,
            request.FilterExpression, request.ScanFilter, request.ConditionalOperator);
        scope.CheckAllUsed();
        return (read, start);
    }

    private static void CheckSegments(ScanRequest request)
    {
        if (request.Segment is null && request.TotalSegments is null)
            return;
        if (request.TotalSegments is not { } total)
            throw Failures.Validation(Messages.TotalSegmentsMissing);
        if (request.Segment is not { } segment)
            throw Failures.Validation(Messages.SegmentMissing);
        if (segment >= total)
            throw Failures.Validation(Messages.SegmentBeyondTotal(segment, total));
    }
}
