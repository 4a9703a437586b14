using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>One step of an update, as it was asked for.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Path">With which attribute.</param>
/// <param name="Value">The value, or those of a list or set; null where there is none.</param>
/// <param name="From">What the value is computed from within the item, or null.</param>
internal sealed record UpdateClause(
    UpdateAction Action,
    LambdaExpression Path,
    ConstantExpression? Value = null,
    LambdaExpression? From = null
);
