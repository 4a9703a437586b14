using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Values;
using LegacyConditions = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.Condition>;

namespace DynamoObjects.Mock.Operations.Reads;

/// <summary>What a Query or Scan wants of the items in its range.</summary>
/// <param name="Filter">Which of them.</param>
/// <param name="Projection">What of each.</param>
/// <param name="IsLegacy">Whether the filter came as QueryFilter or ScanFilter.</param>
/// <param name="Select">ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES, SPECIFIC_ATTRIBUTES, COUNT, or <see langword="null"/>.</param>
internal sealed record PageRequest(Condition? Filter, Projection? Projection, bool IsLegacy, string? Select)
{
    public bool OnlyCounts => Select == "COUNT";

    /// <summary>Reads the parameters that Query and Scan have in common.</summary>
    /// <param name="scope">The request's placeholders.</param>
    /// <param name="select">Select.</param>
    /// <param name="isQuery">Whether it is a Query: AWS's two layers differ in the wording.</param>
    /// <param name="indexName">IndexName.</param>
    /// <param name="projection">ProjectionExpression.</param>
    /// <param name="attributesToGet">AttributesToGet.</param>
    /// <param name="filter">FilterExpression.</param>
    /// <param name="legacyFilter">QueryFilter or ScanFilter.</param>
    /// <param name="conditionalOperator">ConditionalOperator.</param>
    public static PageRequest Parse(
        ExpressionScope scope,
        Select? select,
        bool isQuery,
        string? indexName,
        string? projection,
        List<string>? attributesToGet,
        string? filter,
        LegacyConditions? legacyFilter,
        ConditionalOperator? conditionalOperator)
    {
        CheckSelect(select?.Value, isQuery, indexName, projection is not null, attributesToGet.IsSent());
        return new PageRequest(
            Conditions.ParseFilter(scope, filter, legacyFilter, conditionalOperator, isQuery ? ValueLayer.Current : ValueLayer.Older),
            Projections.Parse(scope, projection, attributesToGet),
            legacyFilter.IsSent(),
            select?.Value);
    }

    private static void CheckSelect(string? select, bool isQuery, string? indexName, bool hasProjection, bool hasAttributes)
    {
        if (select == "ALL_PROJECTED_ATTRIBUTES" && indexName is null)
            throw Failures.Validation(Messages.AllProjectedWithoutIndex);
        if (select == "SPECIFIC_ATTRIBUTES" && !hasProjection && !hasAttributes)
        {
            throw Failures.Validation(isQuery
                ? Messages.One(Messages.SpecificWithoutAttributes)
                : Messages.SpecificWithoutAttributes);
        }
        if (select is null or "SPECIFIC_ATTRIBUTES")
            return;
        if (hasAttributes)
            throw Failures.Validation(Messages.SelectWith("AttributesToGet", select));
        if (hasProjection)
            throw Failures.Validation(Messages.SelectWith("ProjectionExpression", select));
    }
}
