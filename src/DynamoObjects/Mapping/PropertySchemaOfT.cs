using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>A property with the accessors that the generator wrote for it.</summary>
internal sealed class PropertySchema<TRecord, TValue>(
    string typeName,
    string name,
    string attributeName,
    AttributeConverter<TValue> converter,
    Func<TRecord, TValue> get,
    Action<TRecord, TValue> set,
    bool nullable) : PropertySchema(typeName, name, attributeName, converter)
    where TRecord : DynamoRecord
{
    internal override AttributeValue? Write(DynamoRecord record)
    {
        var value = get(Unsafe.As<TRecord>(record));
        try
        {
            var attribute = converter.ToAttribute(value);
            return IsLeftOut(attribute) ? null : attribute;
        }
        catch (FormatException e)
        {
            throw CannotStore(value, e);
        }
    }

    internal override void Read(DynamoRecord record, AttributeValue value)
    {
        try
        {
            // A NULL that somebody else wrote: a property that cannot be null keeps what its initialiser gave it.
            if (!AttributeValues.IsNull(value))
                set(Unsafe.As<TRecord>(record), converter.FromAttribute(value));
            else if (nullable)
                set(Unsafe.As<TRecord>(record), default!);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw CannotRead(e);
        }
    }

    internal override object? GetValue(DynamoRecord record) => get(Unsafe.As<TRecord>(record));

    internal override void SetValue(DynamoRecord record, object? value)
    {
        if (value is null && !nullable)
            throw CannotStore(value, new InvalidCastException("the property is not nullable."));
        try
        {
            set(Unsafe.As<TRecord>(record), converter.FromObject(value));
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException)
        {
            throw CannotStore(value, e);
        }
    }
}
