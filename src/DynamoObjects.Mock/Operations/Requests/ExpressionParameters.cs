using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Checks which parameters of a request can be combined: expressions, their placeholders, the legacy parameters, and
/// Select.</summary>
/// <remarks>
/// An expression and a legacy parameter exclude each other, with one exception: KeyConditions excludes only KeyConditionExpression.
/// Placeholders need an expression, and values one that can contain values.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html
/// </remarks>
internal static class ExpressionParameters
{
    /// <summary>Checks a Query.</summary>
    public static void Check(QueryRequest request) =>
        Check(
            [
                new("ProjectionExpression", request.ProjectionExpression is not null, TakesValues: false),
                new("FilterExpression", request.FilterExpression is not null),
                new("KeyConditionExpression", request.KeyConditionExpression is not null),
            ],
            [
                new("AttributesToGet", request.AttributesToGet.IsSent()),
                new("QueryFilter", request.QueryFilter.IsSent()),
                new("ConditionalOperator", request.ConditionalOperator is not null),
                // The SDK's document model sends KeyConditions with a FilterExpression.
                new("KeyConditions", request.KeyConditions.IsSent() && request.KeyConditionExpression is not null),
            ],
            request.ExpressionAttributeNames,
            request.ExpressionAttributeValues,
            Messages.ValuesOfQueryWithoutExpressions
        );

    /// <summary>Checks a Scan.</summary>
    public static void Check(ScanRequest request) =>
        Check(
            [
                new("ProjectionExpression", request.ProjectionExpression is not null, TakesValues: false),
                new("FilterExpression", request.FilterExpression is not null),
            ],
            [
                new("AttributesToGet", request.AttributesToGet.IsSent()),
                new("ScanFilter", request.ScanFilter.IsSent()),
                new("ConditionalOperator", request.ConditionalOperator is not null),
            ],
            request.ExpressionAttributeNames,
            request.ExpressionAttributeValues,
            Messages.ValuesOfScanWithoutExpressions
        );

    /// <summary>Checks a GetItem.</summary>
    public static void Check(GetItemRequest request) =>
        Check(
            [new("ProjectionExpression", request.ProjectionExpression is not null)],
            [new("AttributesToGet", request.AttributesToGet.IsSent())],
            request.ExpressionAttributeNames,
            null
        );

    /// <summary>Checks a BatchGetItem, whose tables must all use the same kind of parameters.</summary>
    public static void Check(BatchGetItemRequest request)
    {
        var (hasProjection, hasAttributes) = (false, false);
        foreach (var read in request.RequestItems.Values)
        {
            hasProjection |= read.ProjectionExpression is not null;
            hasAttributes |= read.AttributesToGet.IsSent();
        }

        Check([new("ProjectionExpression", hasProjection)], [new("AttributesToGet", hasAttributes)], null, null);
        foreach (var read in request.RequestItems.Values)
            Check([new("ProjectionExpression", read.ProjectionExpression is not null)], [], read.ExpressionAttributeNames, null);
    }

    /// <summary>Checks the parameters of one kind of request.</summary>
    /// <param name="expressions">The expressions.</param>
    /// <param name="legacy">The parameters that the expressions exclude.</param>
    /// <param name="names">ExpressionAttributeNames.</param>
    /// <param name="values">ExpressionAttributeValues.</param>
    /// <param name="valuesWithout">The message for values without an expression that can contain them.</param>
    public static void Check(
        ReadOnlySpan<Parameter> expressions,
        ReadOnlySpan<Parameter> legacy,
        Dictionary<string, string>? names,
        Dictionary<string, AttributeValue>? values,
        string valuesWithout = Messages.ValuesWithoutExpressions
    )
    {
        var (hasExpressions, hasValueExpressions) = (false, false);
        foreach (var expression in expressions)
        {
            hasExpressions |= expression.IsSent;
            hasValueExpressions |= expression is { IsSent: true, TakesValues: true };
        }

        if (hasExpressions && HasAny(legacy))
            throw Failures.Validation(Messages.ExpressionsAndLegacy(GetNames(legacy), GetNames(expressions)));
        if (!hasExpressions && names.IsSent())
            throw Failures.Validation(Messages.NamesWithoutExpressions);
        if (!hasValueExpressions && values.IsSent())
            throw Failures.Validation(valuesWithout);
    }

    /// <summary>Checks that a ConditionalOperator joins at least two conditions.</summary>
    public static void CheckConditionalOperator(ConditionalOperator? conditionalOperator, int conditions)
    {
        if (conditionalOperator is not null && conditions < 2)
            throw Failures.Validation(conditions == 0 ? Messages.OperatorWithoutConditions : Messages.OperatorWithOneCondition);
    }

    /// <summary>Returns the error for a Select that does not fit the other parameters of a Query or Scan, or
    /// <see langword="null"/>.</summary>
    public static string? FindSelectProblem(string? select, bool hasIndex, string? projectionExpression, List<string>? attributesToGet)
    {
        var (hasProjection, hasAttributes) = (projectionExpression is not null, attributesToGet.IsSent());
        return select switch
        {
            null => null,
            "SPECIFIC_ATTRIBUTES" => hasProjection || hasAttributes ? null : Messages.SpecificWithoutAttributes,
            _ when hasAttributes => Messages.SelectWith("AttributesToGet", select),
            _ when hasProjection => Messages.SelectWith("ProjectionExpression", select),
            "ALL_PROJECTED_ATTRIBUTES" when !hasIndex => Messages.AllProjectedWithoutIndex,
            _ => null,
        };
    }

    private static bool HasAny(ReadOnlySpan<Parameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.IsSent)
                return true;
        }

        return false;
    }

    private static List<string> GetNames(ReadOnlySpan<Parameter> parameters)
    {
        var names = new List<string>();
        foreach (var parameter in parameters)
        {
            if (parameter.IsSent)
                names.Add(parameter.Name);
        }

        return names;
    }
}
