using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>Translates calls of Equals, which is true only for values of the same type.</summary>
internal sealed class EqualityReader(PathReader paths, LambdaValues values, ComparisonReader comparisons)
{
    /// <summary>Returns whether a static method compares as == does: object.Equals, or the Equals of the values' type.</summary>
    public static bool IsEquality(MethodCallExpression call) =>
        call.Method is { IsStatic: true, DeclaringType: { } type }
        && (
            type == typeof(object)
            || type == typeof(string)
            || type == typeof(Nullable)
            || type == call.Method.GetParameters()[0].ParameterType
        );

    public Condition Read(Expression source, Expression left, Expression right)
    {
        (left, right) = (Unboxed(left), Unboxed(right));
        if (HaveDifferentTypes(left, right) || HaveDifferentTypes(right, left))
            return new Condition.Constant(source, false);
        return comparisons.Compare(source, left, new KnownComparison("="), right);
    }

    private static Expression Unboxed(Expression expression) =>
        expression
            is UnaryExpression
            {
                NodeType: ExpressionType.Convert,
                Method: null,
                Type.IsValueType: false,
                Operand: { Type.IsValueType: true } value
            }
            ? value
            : expression;

    /// <summary>Returns whether a part of the item and a value have different types, so that Equals is always false.</summary>
    private bool HaveDifferentTypes(Expression part, Expression value)
    {
        if (!paths.DependsOnItem(part) || paths.DependsOnItem(value))
            return false;
        var type = GetNonNullableType(part);
        if (type == typeof(object) || type.IsInterface)
            return false;
        var other = value.Type.IsValueType || value.Type == typeof(string) ? GetNonNullableType(value) : values.GetRuntimeType(value);
        return other is not null && !type.IsAssignableFrom(other) && !other.IsAssignableFrom(type);
    }

    private static Type GetNonNullableType(Expression expression) => Nullable.GetUnderlyingType(expression.Type) ?? expression.Type;
}
