using System.Linq.Expressions;
using DynamoObjects.Mapping;
using DynamoObjects.Translations;

namespace DynamoObjects.Queries;

/// <summary>The values that a lambda holds, for the translator: it notes what the translation takes for granted of them.</summary>
internal sealed class LambdaValues(LambdaParts parts)
{
    private readonly List<ValueGuard> _guards = [];

    internal ValueGuard[] Guards => [.. _guards];

    /// <summary>A value that the text depends on.</summary>
    internal object? ReadExactly(Expression expression)
    {
        var node = parts.IndexOf(expression);
        var value = parts.Read(node);
        _guards.Add(new ValueGuard.Exactly(node, value));
        return value;
    }

    internal bool IsNull(Expression expression)
    {
        var node = parts.IndexOf(expression);
        var isNull = parts.Read(node) is null;

        // What cannot be null needs no look at it.
        if (!expression.Type.IsValueType || Nullable.GetUnderlyingType(expression.Type) is not null)
            _guards.Add(new ValueGuard.Null(node, isNull));
        return isNull;
    }

    /// <summary>Whether a value is stored at all: null is not, nor is an empty set, nor empty text as a key of an index.</summary>
    internal bool IsStored(Expression expression, AttributeConverter converter, bool isIndexKey)
    {
        var guard = new ValueGuard.Stored(parts.IndexOf(expression), converter, isIndexKey, true);
        var isStored = guard.Holds(parts);
        if (isIndexKey || !expression.Type.IsValueType || Nullable.GetUnderlyingType(expression.Type) is not null)
            _guards.Add(guard with { Is = isStored });
        return isStored;
    }

    internal Operand.Value Comparand(Expression source, Expression value, AttributeConverter converter)
        => Checked(new ValueSlot.Comparand(parts.IndexOf(source), parts.IndexOf(value), converter));

    internal IReadOnlyList<Operand> Comparands(Expression source, Expression values, AttributeConverter converter)
    {
        values = ValueReader.WithoutSpan(values);
        if (values is NewArrayExpression { NodeType: ExpressionType.NewArrayInit } written)
            return [.. written.Expressions.Select(value => Comparand(source, value, converter))];
        var (from, node) = (parts.IndexOf(source), parts.IndexOf(values));
        var count = parts.ReadAll(node).Length;
        _guards.Add(new ValueGuard.Count(node, count));
        return [.. Enumerable.Range(0, count).Select(index => Checked(new ValueSlot.Element(from, node, index, converter)))];
    }

    internal Operand.Value Stored(Expression source, Expression value, AttributeConverter converter)
        => Checked(new ValueSlot.Stored(parts.IndexOf(source), parts.IndexOf(value), converter));

    internal Operand.Value List(Expression source, Expression values, AttributeConverter item)
        => Checked(new ValueSlot.List(parts.IndexOf(source), parts.IndexOf(values), item));

    internal Operand.Value Set(Expression source, Expression values, AttributeKind kind, AttributeConverter member)
        => Checked(new ValueSlot.Set(parts.IndexOf(source), parts.IndexOf(values), kind, member));

    // A value that cannot be converted is refused here, before the rest of the lambda is looked at.
    private Operand.Value Checked(ValueSlot slot)
    {
        slot.Read(parts);
        return new Operand.Value(slot);
    }
}
