using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>A part of the item, or what stands for it where it is null: <c>s.Name ?? s.OldName</c>.</summary>
/// <param name="First">The part of the item.</param>
/// <param name="Otherwise">What stands for it, or null for the type's default.</param>
/// <param name="Default">The type's default.</param>
internal sealed record Alternative(Expression First, Expression? Otherwise, object? Default)
{
    public static Alternative? Of(Expression expression) =>
        expression switch
        {
            BinaryExpression { NodeType: ExpressionType.Coalesce, Conversion: null } either => new Alternative(
                either.Left,
                either.Right,
                null
            ),
            MethodCallExpression { Object: { } maybe, Method.Name: nameof(Nullable<int>.GetValueOrDefault) } call
                when Nullable.GetUnderlyingType(maybe.Type) is { } type => call.Arguments.Count == 0
                ? new Alternative(maybe, null, NewValues.Default(type))
                : new Alternative(maybe, call.Arguments[0], null),
            _ => null,
        };
}
