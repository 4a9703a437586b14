using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>A part of the item with a value for null: <c>s.Name ?? s.OldName</c>.</summary>
/// <param name="First">The part of the item.</param>
/// <param name="Fallback">The value for null, or null for the type's default.</param>
/// <param name="Default">The type's default.</param>
internal sealed record Coalescing(Expression First, Expression? Fallback, object? Default)
{
    public static Coalescing? TryRead(Expression expression) =>
        expression switch
        {
            BinaryExpression { NodeType: ExpressionType.Coalesce, Conversion: null } coalesce => new Coalescing(
                coalesce.Left,
                coalesce.Right,
                null
            ),
            MethodCallExpression { Object: { } nullable, Method.Name: nameof(Nullable<int>.GetValueOrDefault) } call
                when Nullable.GetUnderlyingType(nullable.Type) is { } type => call.Arguments.Count == 0
                ? new Coalescing(nullable, null, NewValues.Default(type))
                : new Coalescing(nullable, call.Arguments[0], null),
            _ => null,
        };
}
