using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Lambdas;

/// <summary>Translates null checks of parts of the item.</summary>
/// <remarks>
/// The mapper stores null as an absent attribute, other writers may store it as NULL: a property reads as null in both cases.
/// </remarks>
internal sealed class Nullability(KeyAttributes? keys)
{
    private static readonly Operand.Value Null = new(new ValueSlot.Fixed(static () => new AttributeValue { NULL = true }));

    /// <summary>Returns the condition that a part of the item is null, or a constant if it never is.</summary>
    public Condition IsNull(Expression source, Operand operand) =>
        operand is Operand.Path path && !IsNonNullable(path) && !IsKey(path)
            ? IsAbsent(source, path)
            : new Condition.Constant(source, false);

    public Condition IsNotNull(Expression source, Operand operand) => Condition.Negate(source, IsNull(source, operand));

    /// <summary>Returns whether a part of the item is declared as nullable.</summary>
    public bool MayBeNull(Operand operand) =>
        operand is Operand.Path path && !IsKey(path) && (path.Member is { } member ? member.IsNullable : !IsNonNullable(path));

    public static Condition.Or IsAbsent(Expression source, Operand.Path path) =>
        new(source, new Condition.Function(source, "attribute_not_exists", path, null), new Condition.Comparison(source, path, "=", Null));

    /// <summary>Returns whether the type has no null, so that a property without its attribute reads as the default value.</summary>
    private static bool IsNonNullable(Operand.Path path)
    {
        var type = path.Converter.ValueType;
        return type.IsValueType && Nullable.GetUnderlyingType(type) is null && path.Member is not { IsNullable: true };
    }

    /// <summary>Returns whether the part is a key of the table or of the queried index, which every item there has.</summary>
    private bool IsKey(Operand.Path path)
    {
        var property = path.Property;
        return path.Steps.Count == 0
            && (property.IsKey || (keys is not null && (keys.Hash.Contains(property) || keys.Range.Contains(property))));
    }
}
