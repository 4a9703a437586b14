using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Lambdas;

/// <summary>What of an item can be null in C#, and how DynamoDB is asked for it.</summary>
/// <remarks>Null is stored as absence here, and by others as NULL: a property reads as null for either.</remarks>
internal sealed class Nullability(KeyAttributes? keys)
{
    private static readonly Operand.Value Null = new(new ValueSlot.Fixed(static () => new AttributeValue { NULL = true }));

    /// <summary>Whether a part of the item is null, or known never to be.</summary>
    public Condition IsNull(Expression source, Operand operand) =>
        operand is Operand.Path path && !IsNonNullable(path) && !IsKey(path)
            ? IsAbsent(source, path)
            : new Condition.Constant(source, false);

    public Condition IsNotNull(Expression source, Operand operand) => Condition.Negate(source, IsNull(source, operand));

    /// <summary>Whether a part of the item is declared so that it may be null.</summary>
    public bool MayBeNull(Operand operand) =>
        operand is Operand.Path path && !IsKey(path) && (path.Member is { } member ? member.IsNullable : !IsNonNullable(path));

    public static Condition.Or IsAbsent(Expression source, Operand.Path path) =>
        new(source, new Condition.Function(source, "attribute_not_exists", path, null), new Condition.Comparison(source, path, "=", Null));

    /// <summary>Whether the type has no null: an item without the attribute reads as the default value then.</summary>
    private static bool IsNonNullable(Operand.Path path)
    {
        var type = path.Converter.ValueType;
        return type.IsValueType && Nullable.GetUnderlyingType(type) is null && path.Member is not { IsNullable: true };
    }

    /// <summary>No item lacks a key of the table; one that lacks a key of the index that is queried is not in it.</summary>
    private bool IsKey(Operand.Path path)
    {
        var property = path.Property;
        return path.Steps.Count == 0
            && (property.IsKey || (keys is not null && (keys.Hash.Contains(property) || keys.Range.Contains(property))));
    }
}
