using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>A condition in DynamoDB's terms, with the part of the lambda that it comes from.</summary>
internal abstract record Condition(Expression Source)
{
    public static Condition AllOf(Expression source, Condition left, Condition right) =>
        (left, right) switch
        {
            (Constant { Value: true }, _) => right,
            (_, Constant { Value: true }) => left,
            (Constant, _) => left,
            (_, Constant) => right,
            _ => new And(source, left, right),
        };

    public static Condition AnyOf(Expression source, Condition left, Condition right) =>
        (left, right) switch
        {
            (Constant { Value: false }, _) => right,
            (_, Constant { Value: false }) => left,
            (Constant, _) => left,
            (_, Constant) => right,
            _ => new Or(source, left, right),
        };

    public static Condition Negate(Expression source, Condition condition) =>
        condition is Constant constant ? new Constant(source, !constant.Value) : new Not(source, condition);

    /// <summary>A condition that does not depend on the item, such as a captured flag.</summary>
    public sealed record Constant(Expression Source, bool Value) : Condition(Source);

    public sealed record And(Expression Source, Condition Left, Condition Right) : Condition(Source);

    public sealed record Or(Expression Source, Condition Left, Condition Right) : Condition(Source);

    public sealed record Not(Expression Source, Condition Inner) : Condition(Source);

    public sealed record Comparison(Expression Source, Operand Left, string Operator, Operand Right) : Condition(Source);

    /// <summary>Two comparisons of a sort key, which DynamoDB accepts as one condition.</summary>
    public sealed record Between(Expression Source, Operand Target, Operand Low, Operand High) : Condition(Source);

    public sealed record In(Expression Source, Operand Target, IReadOnlyList<Operand> Values) : Condition(Source);

    /// <summary>A function of DynamoDB, such as <c>begins_with</c>.</summary>
    public sealed record Function(Expression Source, string Name, Operand.Path Path, Operand? Argument) : Condition(Source);
}
