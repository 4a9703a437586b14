using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Legacy;

/// <summary>Collects the values that a legacy parameter contains, as if they were placeholders.</summary>
internal sealed class LegacyBinding(ValueLayer layer)
{
    private readonly List<Value> _values = [];

    public ValueOperand Add(AttributeValue value)
    {
        _values.Add(SdkValues.FromSdk(value, layer));
        return new ValueOperand(_values.Count - 1);
    }

    public Value this[ValueOperand operand] => _values[operand.Slot];

    public Binding ToBinding() => new([], [.. _values]);
}
