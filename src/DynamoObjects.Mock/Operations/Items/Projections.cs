using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.Legacy;
using DynamoObjects.Mock.Expressions.Syntax;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>Reads projections: expressions or legacy parameters.</summary>
internal static class Projections
{
    public static Projection? Parse(ExpressionScope scope, string? expression, List<string>? attributesToGet)
    {
        if (expression is not null)
            return scope.ParseProjection(expression);
        return attributesToGet is { Count: > 0 } ? LegacyParameters.ReadAttributesToGet(attributesToGet) : null;
    }
}
