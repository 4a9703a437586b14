using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>The values in a statement, by their slots in its tree. Thread safe.</summary>
internal sealed class StatementValues
{
    private readonly StatementValue[] _slots;
    private readonly int[] _evaluationOrder;
    private readonly Value?[] _readableConstants;
    private readonly Value[]? _constants;
    private readonly int _parameterCount;
    private readonly bool _hasDeferred;

    /// <param name="slots">The values.</param>
    /// <param name="evaluationOrder">The slots in the order in which errors are reported: conditions first, then changes.</param>
    /// <param name="parameterCount">The number of parameters in them.</param>
    public StatementValues(StatementValue[] slots, int[] evaluationOrder, int parameterCount)
    {
        _slots = slots;
        _evaluationOrder = evaluationOrder;
        _parameterCount = parameterCount;
        _hasDeferred = Array.Exists(slots, slot => slot is DeferredValue);
        _readableConstants = Array.ConvertAll(slots, ReadConstant);
        _constants = Array.TrueForAll(_readableConstants, value => value is not null)
            ? Array.ConvertAll(_readableConstants, value => value!.Value)
            : null;
    }

    /// <summary>Reads the values of one request.</summary>
    /// <param name="parameters">The request's parameters.</param>
    /// <returns>The values, by slot; they may be shared and must not be changed.</returns>
    /// <exception cref="AmazonDynamoDBException"> There are too few or too many parameters, they do not fit, or DynamoDB does not
    /// accept a value.
    /// </exception>
    public Value[] Read(List<AttributeValue> parameters)
    {
        var given = ReadParameters(parameters, out var filled);
        if (_constants is not null)
            return _constants;
        var values = new Value[_slots.Length];
        foreach (var i in _evaluationOrder)
            values[i] = Read(i, given, filled?[i]);
        return values;
    }

    /// <summary>Reads the values of one request as the attributes of an item.</summary>
    /// <param name="names">The names of the attributes.</param>
    /// <param name="parameters">The request's parameters.</param>
    /// <exception cref="AmazonDynamoDBException"> There are too few or too many parameters, they do not fit, or DynamoDB does not
    /// accept the item.
    /// </exception>
    public Item ReadItem(string[] names, List<AttributeValue> parameters)
    {
        var given = ReadParameters(parameters, out _);
        var builder = new ItemBuilder(names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            // The errors of an item have a separate order, over all of its attributes.
            if (names[i].Length == 0 || FindValue(i, given) is not { } value)
                return SdkValues.FromSdk(names.Zip(_slots).ToDictionary(a => a.First, a => a.Second.Fill(parameters)), ValueLayer.Older);
            builder.Add(names[i], value);
        }

        return builder.Build();
    }

    /// <summary>Returns a value that is a constant or a parameter and has been read.</summary>
    private Value? FindValue(int slot, Value[] given) =>
        _readableConstants[slot] ?? (_slots[slot] is ParameterValue parameter ? given[parameter.Number] : null);

    private Value Read(int slot, Value[] given, AttributeValue? filled) => FindValue(slot, given) ?? Read(filled ?? _slots[slot].Constant!);

    /// <summary>Reads the parameters, and inserts them into the values that contain some.</summary>
    private Value[] ReadParameters(List<AttributeValue> parameters, out AttributeValue?[]? filled)
    {
        // AWS reports parameters that do not fit the statement before errors in their values.
        filled = _hasDeferred ? Array.ConvertAll(_slots, slot => slot is DeferredValue ? slot.Fill(parameters) : null) : null;
        if (parameters.Count != _parameterCount)
            throw Failures.Validation(Messages.ParametersMismatch);
        var given = parameters.Count == 0 ? [] : new Value[parameters.Count];
        for (var i = 0; i < given.Length; i++)
            given[i] = Read(parameters[i]);
        return given;
    }

    /// <summary>Reads a constant; each request reports an error in it in the order of its values.</summary>
    private static Value? ReadConstant(StatementValue value)
    {
        if (value.Constant is not { } constant)
            return null;
        try
        {
            return Read(constant);
        }
        catch (AmazonDynamoDBException)
        {
            return null;
        }
    }

    private static Value Read(AttributeValue value) => SdkValues.FromSdk(value, ValueLayer.Older);
}
