using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Reads;

/// <summary>The members that Query and Scan share, beyond the range to read.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Projection">The requested attributes.</param>
/// <param name="IsLegacy">Whether the filter was sent as QueryFilter or ScanFilter.</param>
/// <param name="Select">ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES, SPECIFIC_ATTRIBUTES, COUNT, or <see langword="null"/>.</param>
internal sealed record PageRequest(Condition? Filter, Projection? Projection, bool IsLegacy, string? Select)
{
    public bool IsCountOnly => Select == "COUNT";

    /// <summary>The last key of the previous page.</summary>
    public Item? Start { get; init; }

    public int Limit { get; init; } = int.MaxValue;

    /// <summary>Reads the members that Query and Scan share.</summary>
    public static PageRequest Parse(in QueryOrScanRequest request, ExpressionScope scope, Item? start)
    {
        var filter = Conditions.ParseFilter(scope, request.FilterExpression, request.Filter, request.ConditionalOperator, request.Layer);
        CheckSelect(request);
        var projection = Projections.Parse(scope, request.ProjectionExpression, request.AttributesToGet);
        return new PageRequest(filter, projection, request.Filter.IsSent(), request.Select?.Value)
        {
            Start = start,
            Limit = request.Limit ?? int.MaxValue,
        };
    }

    /// <summary>Reads a page of a range.</summary>
    /// <param name="table">The table.</param>
    /// <param name="index">The index to read, if any.</param>
    /// <param name="bounds">The range.</param>
    /// <param name="forward">Whether to read in the order of the keys.</param>
    /// <param name="checksFilter">Whether the filter can use projected attributes only.</param>
    public Page Read(TableVersion table, SecondaryIndex? index, KeyBounds bounds, bool forward, bool checksFilter) =>
        new PageReader
        {
            Table = table,
            Index = index,
            Bounds = bounds,
            Forward = forward,
            After = Start,
            Limit = Limit,
            Filter = Filter,
            Projection = Projection,
            IsCountOnly = IsCountOnly,
            FetchesFromTable = IndexReads.FetchesFromTable(index, this, checksFilter),
        }.Read();

    private static void CheckSelect(in QueryOrScanRequest request)
    {
        var problem = ExpressionParameters.FindSelectProblem(
            request.Select?.Value,
            request.IndexName is not null,
            request.ProjectionExpression,
            request.AttributesToGet
        );
        if (problem is not null)
            throw Failures.Validation(request.FramesSelect ? Messages.SingleError(problem) : problem);
    }
}
