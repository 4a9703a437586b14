using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Reads;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html</summary>
internal static class Scan
{
    private const int MaxSegments = 1_000_000;

    public static ScanResponse Run(Database database, ScanRequest request, ResponseItemConverter items)
    {
        var rules = database.Settings.Rules;
        var readRequest = QueryOrScanRequest.From(request, framesSelect: rules.Has(RegionVariant.ScanMessages));
        var read = Validate(request, readRequest, rules);

        var table = TableNames.Resolve(database, readRequest.TableName);
        var version = table.Version;
        var index = IndexReads.Resolve(database, version, readRequest.IndexName, readRequest.ConsistentRead);
        var bounds = request.TotalSegments is { } total ? KeyBounds.Segment(request.Segment!.Value, total) : KeyBounds.All;
        if (read.Start is not null)
            StartKeys.Check(
                table,
                index,
                read.Start,
                bounds,
                rules.Has(RegionVariant.ScanMessages) ? Messages.StartKeyInvalid : Messages.StartKeyMismatch
            );
        KeyPaths.Check(table, read.Projection?.NestedNames);
        KeyPaths.Check(table, read.Filter?.NestedNames);

        var page = read.Read(version, index, bounds, forward: true, checksFilter: false);

        var (found, lastKey, consumed) = readRequest.Report(page, index, read.IsCountOnly, items);
        return new ScanResponse
        {
            Items = found,
            Count = page.Count,
            ScannedCount = page.Scanned,
            LastEvaluatedKey = lastKey,
            ConsumedCapacity = consumed,
        }.Complete(page.Bytes);
    }

    private static PageRequest Validate(ScanRequest request, in QueryOrScanRequest readRequest, RegionRules rules)
    {
        var constraints = new Constraints();
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        TableNames.Check(ref constraints, request.TableName);
        constraints.IndexName(request.IndexName);
        constraints.OneOf(request.Select, "select", EnumValues.Selects);
        CheckBounds(ref constraints, request, rules);
        constraints.OneOf(request.ConditionalOperator, "conditionalOperator", EnumValues.ConditionalOperators);
        constraints.NotEmpty(request.AttributesToGet, "attributesToGet");
        LegacyConstraints.CheckConditions(ref constraints, request.ScanFilter, "scanFilter");
        constraints.ThrowIfUnmet();

        ExpressionParameters.Check(request);
        var scope = readRequest.CreateScope();
        var start = readRequest.ReadStartKey();
        CheckSegments(request, rules);
        var read = PageRequest.Parse(readRequest, scope, start);
        scope.CheckAllUsed();
        return read;
    }

    private static void CheckBounds(ref Constraints constraints, ScanRequest request, RegionRules rules)
    {
        if (rules.Has(RegionVariant.ScanMessages))
        {
            if (request.Limit < 1)
                constraints.Add(Messages.LimitTooLow);
            if (request.Segment < 0)
                constraints.Add(Messages.SegmentTooLow);
        }
        else
        {
            constraints.AtLeast(request.Limit, 1, "limit");
            constraints.AtLeast(request.Segment, 0, "segment");
        }

        constraints.AtLeast(request.TotalSegments, 1, "totalSegments");
        constraints.AtMost(request.TotalSegments, MaxSegments, "totalSegments");
    }

    private static void CheckSegments(ScanRequest request, RegionRules rules)
    {
        if (request.Segment is null && request.TotalSegments is null)
            return;
        if (request.TotalSegments is not { } total)
            throw Failures.Validation(Messages.TotalSegmentsMissing);
        if (request.Segment is not { } segment)
            throw Failures.Validation(Messages.SegmentMissing);
        if (segment >= total)
        {
            throw Failures.Validation(
                rules.Has(RegionVariant.ScanMessages) ? Messages.SegmentBeyond : Messages.SegmentBeyondTotal(segment, total)
            );
        }
    }
}
