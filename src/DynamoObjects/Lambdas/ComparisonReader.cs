using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Reads comparisons of a part of the item with a value or with another part, so that they hold where they do
/// in C#: of null, too.</summary>
internal sealed class ComparisonReader(PathReader paths, LambdaValues values, Nullness nullness)
{
    private static readonly Operand.Value Zero = new(new ValueSlot.Fixed(static () => new AttributeValue { N = "0" }));

    public Condition Compare(Expression source, Expression left, KnownComparison how, Expression right)
    {
        var (x, y) = (paths.Resolve(left), paths.Resolve(right));
        var (isLeft, isRight) = (paths.DependsOnItem(x), paths.DependsOnItem(y));
        if (!isLeft)
        {
            return isRight
                ? Compare(source, right, how.Flipped, left)
                : new Condition.Constant(source, values.Compare(values.Known(x), how, values.Known(y)));
        }

        if (Alternative.Of(x) is { } alternative)
            return CompareEither(source, alternative, how, right);
        if (isRight && Alternative.Of(y) is not null)
            return Compare(source, right, how.Flipped, left);
        return isRight ? CompareWithin(source, Operand(left), how, Operand(right)) : CompareWith(source, Operand(left), how, y);
    }

    public Operand Operand(Expression expression)
    {
        if (paths.Read(expression) is { } path)
        {
            // The compiler compares enums as their numbers, and no declared property says otherwise.
            return path.Converter is FreeConverter && Conversions.HasEnum(expression)
                ? throw new QueryTranslationException(
                    expression,
                    "the class does not declare how the enum is stored; compare the attribute with text or a number"
                )
                : path;
        }

        return paths.ReadSize(expression) is { } size ? size : throw LambdaReader.Unknown(expression);
    }

    public static AttributeConverter Converter(Operand operand) =>
        operand is Operand.Path path ? path.Converter : AttributeConverters.Number<int>();

    /// <summary>A part of the item and a value.</summary>
    public Condition CompareWith(Expression source, Operand operand, KnownComparison how, Expression value)
    {
        if (values.IsNull(value))
            return CompareWithNull(source, operand, how);
        var op = Ordering.Require(source, how.Operator, operand);
        var comparison = new Condition.Comparison(source, operand, op, values.Comparand(source, value, Converter(operand)));
        if (IsSetSize(operand, out var set))
        {
            var present = Present(source, comparison);
            return values.Compare(KnownValue.Of(0), how, values.Known(value))
                ? new Condition.Or(source, present, Nullness.Absent(source, set))
                : present;
        }

        return how.Ordering && op is "<" or "<=" && nullness.MayBeNull(operand)
            ? new Condition.Or(source, comparison, nullness.IsNull(source, operand))
            : comparison;
    }

    /// <summary>Nothing is less or more than null, unless text is ordered: there it comes first.</summary>
    private Condition CompareWithNull(Expression source, Operand operand, KnownComparison how) =>
        how switch
        {
            { Operator: "=" } or { Operator: "<=", Ordering: true } => nullness.IsNull(source, operand),
            { Operator: "<>" } or { Operator: ">", Ordering: true } => nullness.IsNotNull(source, operand),
            _ => new Condition.Constant(source, how is { Operator: ">=", Ordering: true }),
        };

    /// <summary>Two parts of the item: where both are absent, both are null, which are equal in C# and not in DynamoDB.</summary>
    private Condition CompareWithin(Expression source, Operand left, KnownComparison how, Operand right)
    {
        if (AreSame(left, right))
            return CompareWithItself(source, left, how);
        Ordering.RequireAlike(source, left, right);
        Condition comparison = new Condition.Comparison(source, left, Ordering.Require(source, how.Operator, left), right);
        var (isLeft, isRight) = (nullness.MayBeNull(left), nullness.MayBeNull(right));
        if (IsSetSize(left, out _) || IsSetSize(right, out _))
            return CompareSizes(source, left, how.Operator, right);
        if (how.IsEquality && isLeft && isRight)
        {
            var bothNull = new Condition.And(source, nullness.IsNull(source, left), nullness.IsNull(source, right));
            var areEqual = new Condition.Or(source, new Condition.Comparison(source, left, "=", right), bothNull);
            return how.Operator == "=" ? areEqual : new Condition.Not(source, areEqual);
        }

        if (!how.Ordering || how.IsEquality)
            return comparison;

        // Null comes before all else, and is not before null.
        return how.Operator switch
        {
            "<" when isLeft => Condition.AnyOf(source, comparison, IsNullAlone(left, right)),
            "<=" when isLeft => new Condition.Or(source, comparison, nullness.IsNull(source, left)),
            ">" when isRight => Condition.AnyOf(source, comparison, IsNullAlone(right, left)),
            ">=" when isRight => new Condition.Or(source, comparison, nullness.IsNull(source, right)),
            _ => comparison,
        };

        Condition IsNullAlone(Operand one, Operand other) =>
            Condition.AllOf(source, nullness.IsNull(source, one), nullness.IsNotNull(source, other));
    }

    /// <summary>Which DynamoDB does not take.</summary>
    private Condition CompareWithItself(Expression source, Operand operand, KnownComparison how) =>
        how switch
        {
            { Operator: "<=" or ">=", Ordering: false } when nullness.MayBeNull(operand) => nullness.IsNotNull(source, operand),
            _ => new Condition.Constant(source, KnownComparison.HoldsOf(how.Operator, 0)),
        };

    /// <summary>An empty set is not stored, and has a size in C#.</summary>
    private static Condition CompareSizes(Expression source, Operand left, string op, Operand right)
    {
        var condition = Present(source, new Condition.Comparison(source, left, op, right));
        var (isLeft, isRight) = (IsSetSize(left, out var x), IsSetSize(right, out var y));
        if (isLeft)
            condition = Either(Nullness.Absent(source, x), Present(source, new Condition.Comparison(source, Zero, op, right)));
        if (isRight)
            condition = Either(Nullness.Absent(source, y), Present(source, new Condition.Comparison(source, left, op, Zero)));
        return isLeft && isRight && KnownComparison.HoldsOf(op, 0)
            ? Either(Nullness.Absent(source, x), Nullness.Absent(source, y))
            : condition;

        Condition Either(Condition absent, Condition other) =>
            new Condition.Or(source, condition, new Condition.And(source, absent, other));
    }

    /// <summary>A comparison that does not hold where a set is absent, as that with &lt;&gt; does.</summary>
    private static Condition Present(Expression source, Condition.Comparison comparison)
    {
        if (comparison.Operator != "<>")
            return comparison;
        Condition condition = comparison;
        foreach (var operand in new[] { comparison.Left, comparison.Right })
        {
            if (IsSetSize(operand, out var set))
                condition = new Condition.And(source, new Condition.Not(source, Nullness.Absent(source, set)), condition);
        }

        return condition;
    }

    /// <summary>What is there if it is not null, or else another.</summary>
    private Condition CompareEither(Expression source, Alternative alternative, KnownComparison how, Expression right)
    {
        var first = Operand(alternative.First);
        var present = Compare(source, alternative.First, how, right);

        // A comparison of what is absent does not hold, but for <>.
        if (present is not Condition.Comparison { Operator: not "<>" })
            present = Condition.AllOf(source, nullness.IsNotNull(source, first), present);
        var otherwise =
            alternative.Otherwise is { } other ? Compare(source, other, how, right)
            : paths.DependsOnItem(right) ? throw LambdaReader.Unknown(source)
            : new Condition.Constant(source, values.Compare(KnownValue.Of(alternative.Default), how, values.Known(right)));
        return Condition.AnyOf(source, present, Condition.AllOf(source, nullness.IsNull(source, first), otherwise));
    }

    private static bool IsSetSize(Operand operand, out Operand.Path set)
    {
        set = (operand as Operand.Size)?.Of!;
        return set?.Converter.Kind is AttributeKind.SS or AttributeKind.NS or AttributeKind.BS;
    }

    private static bool AreSame(Operand left, Operand right) =>
        (left, right) switch
        {
            (Operand.Path x, Operand.Path y) => x.Property == y.Property && x.Steps.SequenceEqual(y.Steps),
            (Operand.Size x, Operand.Size y) => AreSame(x.Of, y.Of),
            _ => false,
        };
}
