using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>One change of an update.</summary>
/// <param name="Action">The action.</param>
/// <param name="Path">The attribute.</param>
/// <param name="Value">The value or the members; null if there is none.</param>
/// <param name="From">The expression on the item that computes the value, or null.</param>
internal sealed record UpdateClause(
    UpdateAction Action,
    LambdaExpression Path,
    ConstantExpression? Value = null,
    LambdaExpression? From = null
);
