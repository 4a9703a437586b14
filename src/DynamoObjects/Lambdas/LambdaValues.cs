using System.Linq.Expressions;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Reads the values of a lambda for the translator, and records what the translation assumes of them.</summary>
internal sealed class LambdaValues(LambdaParts parts)
{
    private readonly List<ValueGuard> _guards = [];

    public ValueGuard[] Guards => [.. _guards];

    /// <summary>Returns a value that the text depends on.</summary>
    public object? ReadExactly(Expression expression)
    {
        var node = parts.IndexOf(expression);
        var value = parts.Read(node);
        AddGuard(new ValueGuard.Exactly(node, value));
        return value;
    }

    public bool IsNull(Expression expression)
    {
        var node = parts.IndexOf(expression);
        var isNull = parts.Read(node) is null;

        // A value that cannot be null needs no guard.
        if (!expression.Type.IsValueType || Nullable.GetUnderlyingType(expression.Type) is not null)
            AddGuard(new ValueGuard.Null(node, isNull));
        return isNull;
    }

    /// <summary>Returns the run-time type of a value of type object.</summary>
    public Type? GetRuntimeType(Expression expression)
    {
        var node = parts.IndexOf(expression);
        var type = parts.Read(node)?.GetType();
        AddGuard(new ValueGuard.OfType(node, type));
        return type;
    }

    public KnownValue CreateKnownValue(Expression expression) => KnownValue.FromNode(parts.IndexOf(expression));

    /// <summary>Returns the result of a comparison of two values.</summary>
    public bool Compare(KnownValue left, KnownComparison comparison, KnownValue right)
    {
        var holds = comparison.Holds(left.Read(parts), right.Read(parts));
        AddGuard(new ValueGuard.Compared(left, comparison, right, holds));
        return holds;
    }

    /// <summary>Returns whether a value is stored: null and an empty set are not, nor is an empty string as an index key.</summary>
    public bool IsStored(Expression expression, AttributeConverter converter, bool isIndexKey)
    {
        var guard = new ValueGuard.Stored(parts.IndexOf(expression), converter, isIndexKey, true);
        var isStored = guard.Holds(parts);
        if (isIndexKey || !expression.Type.IsValueType || Nullable.GetUnderlyingType(expression.Type) is not null)
            AddGuard(new ValueGuard.Stored(guard.Node, converter, isIndexKey, isStored));
        return isStored;
    }

    public Operand.Value CreateComparand(Expression source, Expression value, AttributeConverter converter) =>
        CreateValidated(new ValueSlot.Comparand(parts.IndexOf(source), parts.IndexOf(value), converter));

    /// <summary>Returns the elements of a collection except nulls, and whether there are nulls.</summary>
    public (IReadOnlyList<Operand> Present, bool HasNull) CreateComparands(
        Expression source,
        Expression values,
        AttributeConverter converter
    )
    {
        if (CollectionReader.StripSpan(values) is NewArrayExpression { NodeType: ExpressionType.NewArrayInit } written)
        {
            var present = written.Expressions.Where(value => !IsNull(value)).ToList();
            return ([.. present.Select(value => CreateComparand(source, value, converter))], present.Count < written.Expressions.Count);
        }

        var (from, node) = (parts.IndexOf(source), parts.IndexOf(values));
        var elements = parts.ReadAll(node);
        var nulls = ValueGuard.Elements.FindNulls(elements);
        AddGuard(new ValueGuard.Elements(node, elements.Length, nulls));
        var indexes = Enumerable.Range(0, elements.Length).Where(index => elements[index] is not null);
        return ([.. indexes.Select(index => CreateValidated(new ValueSlot.Element(from, node, index, converter)))], nulls.Length > 0);
    }

    public Operand.Value CreateStored(Expression source, Expression value, AttributeConverter converter) =>
        CreateValidated(new ValueSlot.Stored(parts.IndexOf(source), parts.IndexOf(value), converter));

    public Operand.Value CreateList(Expression source, Expression values, AttributeConverter item) =>
        CreateValidated(new ValueSlot.List(parts.IndexOf(source), parts.IndexOf(values), item));

    public Operand.Value CreateSet(Expression source, Expression values, AttributeKind kind, AttributeConverter member) =>
        CreateValidated(new ValueSlot.Set(parts.IndexOf(source), parts.IndexOf(values), kind, member));

    // A value that cannot be converted throws here, before the rest of the lambda is read.
    private Operand.Value CreateValidated(ValueSlot slot)
    {
        slot.Read(parts);
        return new Operand.Value(slot);
    }

    private void AddGuard(ValueGuard guard)
    {
        if (!_guards.Contains(guard))
            _guards.Add(guard);
    }
}
