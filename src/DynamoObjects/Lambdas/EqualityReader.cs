using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>Reads calls of Equals, which hold of values of one type alone.</summary>
internal sealed class EqualityReader(PathReader paths, LambdaValues values, ComparisonReader comparisons)
{
    /// <summary>Whether a static method compares as == does: that of object, or of the values' own type.</summary>
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

    /// <summary>Whether the part of the item and the value are of two types, so that Equals does not hold whatever they are.</summary>
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
