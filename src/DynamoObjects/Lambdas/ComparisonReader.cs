using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>
/// Translates comparisons of a part of the item with a value or another part, so that they have the same result as in C#, also for null.
/// </summary>
internal sealed class ComparisonReader(PathReader paths, LambdaValues values, Nullability nullability)
{
    private static readonly Operand.Value Zero = new(new ValueSlot.Fixed(static () => new AttributeValue { N = "0" }));

    public Condition Compare(Expression source, Expression left, KnownComparison operation, Expression right)
    {
        var (x, y) = (paths.Resolve(left), paths.Resolve(right));
        var (isLeft, isRight) = (paths.DependsOnItem(x), paths.DependsOnItem(y));
        if (!isLeft)
        {
            return isRight
                ? Compare(source, right, operation.Flipped, left)
                : new Condition.Constant(source, values.Compare(values.CreateKnownValue(x), operation, values.CreateKnownValue(y)));
        }

        if (Coalescing.TryRead(x) is { } coalescing)
            return CompareCoalescing(source, coalescing, operation, right);
        if (isRight && Coalescing.TryRead(y) is not null)
            return Compare(source, right, operation.Flipped, left);
        return isRight
            ? CompareOperands(source, Operand(left), operation, Operand(right))
            : CompareWithValue(source, Operand(left), operation, y);
    }

    public Operand Operand(Expression expression)
    {
        if (paths.Read(expression) is { } path)
        {
            // The compiler compares enums as numbers, and without a declared property their stored format is unknown.
            return path.Converter is DynamicConverter && Conversions.HasEnum(expression)
                ? throw new QueryTranslationException(
                    expression,
                    "the class does not declare how the enum is stored; compare the attribute with a string or a number"
                )
                : path;
        }

        return paths.ReadSize(expression) is { } size ? size : throw LambdaReader.CreateUnsupportedException(expression);
    }

    public static AttributeConverter Converter(Operand operand) =>
        operand is Operand.Path path ? path.Converter : AttributeConverters.Number<int>();

    /// <summary>Compares a part of the item with a value.</summary>
    public Condition CompareWithValue(Expression source, Operand operand, KnownComparison operation, Expression value)
    {
        if (values.IsNull(value))
            return CompareWithNull(source, operand, operation);
        var op = Ordering.Require(source, operation.Operator, operand);
        var comparison = new Condition.Comparison(source, operand, op, values.CreateComparand(source, value, Converter(operand)));
        if (IsSetSize(operand, out var set))
        {
            var present = ExcludeAbsentSets(source, comparison);
            return values.Compare(KnownValue.FromConstant(0), operation, values.CreateKnownValue(value))
                ? new Condition.Or(source, present, Nullability.IsAbsent(source, set))
                : present;
        }

        return operation.NullsFirst && op is "<" or "<=" && nullability.MayBeNull(operand)
            ? new Condition.Or(source, comparison, nullability.IsNull(source, operand))
            : comparison;
    }

    /// <summary>Compares with null. No value is less or greater than null, except for strings, where null comes first.</summary>
    private Condition CompareWithNull(Expression source, Operand operand, KnownComparison operation) =>
        operation switch
        {
            { Operator: "=" } or { Operator: "<=", NullsFirst: true } => nullability.IsNull(source, operand),
            { Operator: "<>" } or { Operator: ">", NullsFirst: true } => nullability.IsNotNull(source, operand),
            _ => new Condition.Constant(source, operation is { Operator: ">=", NullsFirst: true }),
        };

    /// <summary>Compares two parts of the item. If both are absent, they are null and equal in C#, but not equal in DynamoDB.</summary>
    private Condition CompareOperands(Expression source, Operand left, KnownComparison operation, Operand right)
    {
        if (AreSame(left, right))
            return CompareWithItself(source, left, operation);
        Ordering.RequireSameFormat(source, left, right);
        Condition comparison = new Condition.Comparison(source, left, Ordering.Require(source, operation.Operator, left), right);
        var (isLeft, isRight) = (nullability.MayBeNull(left), nullability.MayBeNull(right));
        if (IsSetSize(left, out _) || IsSetSize(right, out _))
            return CompareSizes(source, left, operation.Operator, right);
        if (operation.IsEquality && isLeft && isRight)
        {
            var bothNull = new Condition.And(source, nullability.IsNull(source, left), nullability.IsNull(source, right));
            var areEqual = new Condition.Or(source, new Condition.Comparison(source, left, "=", right), bothNull);
            return operation.Operator == "=" ? areEqual : new Condition.Not(source, areEqual);
        }

        if (!operation.NullsFirst || operation.IsEquality)
            return comparison;

        // Null sorts before everything else, but not before null.
        return operation.Operator switch
        {
            "<" when isLeft => Condition.AnyOf(source, comparison, IsNullAlone(left, right)),
            "<=" when isLeft => new Condition.Or(source, comparison, nullability.IsNull(source, left)),
            ">" when isRight => Condition.AnyOf(source, comparison, IsNullAlone(right, left)),
            ">=" when isRight => new Condition.Or(source, comparison, nullability.IsNull(source, right)),
            _ => comparison,
        };

        Condition IsNullAlone(Operand one, Operand other) =>
            Condition.AllOf(source, nullability.IsNull(source, one), nullability.IsNotNull(source, other));
    }

    /// <summary>Compares a part with itself, which DynamoDB rejects.</summary>
    private Condition CompareWithItself(Expression source, Operand operand, KnownComparison operation) =>
        operation switch
        {
            { Operator: "<=" or ">=", NullsFirst: false } when nullability.MayBeNull(operand) => nullability.IsNotNull(source, operand),
            _ => new Condition.Constant(source, KnownComparison.HoldsForOrder(operation.Operator, 0)),
        };

    /// <summary>Compares sizes. An empty set is not stored, but has a size in C#.</summary>
    private static Condition CompareSizes(Expression source, Operand left, string op, Operand right)
    {
        var condition = ExcludeAbsentSets(source, new Condition.Comparison(source, left, op, right));
        var (isLeft, isRight) = (IsSetSize(left, out var x), IsSetSize(right, out var y));
        if (isLeft)
            condition = Either(
                Nullability.IsAbsent(source, x),
                ExcludeAbsentSets(source, new Condition.Comparison(source, Zero, op, right))
            );
        if (isRight)
            condition = Either(
                Nullability.IsAbsent(source, y),
                ExcludeAbsentSets(source, new Condition.Comparison(source, left, op, Zero))
            );
        return isLeft && isRight && KnownComparison.HoldsForOrder(op, 0)
            ? Either(Nullability.IsAbsent(source, x), Nullability.IsAbsent(source, y))
            : condition;

        Condition Either(Condition absent, Condition other) =>
            new Condition.Or(source, condition, new Condition.And(source, absent, other));
    }

    /// <summary>Adds a condition that the set exists, because <c>&lt;&gt;</c> is true for an absent set.</summary>
    private static Condition ExcludeAbsentSets(Expression source, Condition.Comparison comparison)
    {
        if (comparison.Operator != "<>")
            return comparison;
        Condition condition = comparison;
        foreach (var operand in new[] { comparison.Left, comparison.Right })
        {
            if (IsSetSize(operand, out var set))
                condition = new Condition.And(source, new Condition.Not(source, Nullability.IsAbsent(source, set)), condition);
        }

        return condition;
    }

    /// <summary>Compares a part of the item, or the fallback if it is null.</summary>
    private Condition CompareCoalescing(Expression source, Coalescing coalescing, KnownComparison operation, Expression right)
    {
        var first = Operand(coalescing.First);
        var present = Compare(source, coalescing.First, operation, right);

        // A comparison with an absent attribute is false, except <>.
        if (present is not Condition.Comparison { Operator: not "<>" })
            present = Condition.AllOf(source, nullability.IsNotNull(source, first), present);
        var fallback =
            coalescing.Fallback is { } other ? Compare(source, other, operation, right)
            : paths.DependsOnItem(right) ? throw LambdaReader.CreateUnsupportedException(source)
            : new Condition.Constant(
                source,
                values.Compare(KnownValue.FromConstant(coalescing.Default), operation, values.CreateKnownValue(right))
            );
        return Condition.AnyOf(source, present, Condition.AllOf(source, nullability.IsNull(source, first), fallback));
    }

    private static bool IsSetSize(Operand operand, out Operand.Path set)
    {
        set = (operand as Operand.Size)?.Target!;
        return set?.Converter.Kind is AttributeKind.SS or AttributeKind.NS or AttributeKind.BS;
    }

    private static bool AreSame(Operand left, Operand right) =>
        (left, right) switch
        {
            (Operand.Path x, Operand.Path y) => x.Property == y.Property && x.Steps.SequenceEqual(y.Steps),
            (Operand.Size x, Operand.Size y) => AreSame(x.Target, y.Target),
            _ => false,
        };
}
