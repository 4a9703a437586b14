using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>The attributes of a schemaless record that its class does not declare, as DynamoDB returned them.</summary>
internal sealed class UndeclaredAttributes
{
    private readonly Dictionary<string, AttributeValue> _values = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _values.Keys;

    public object? this[string name]
    {
        get => _values.TryGetValue(name, out var value) ? DynamicValues.FromAttribute(value) : null;
        set
        {
            if (name.Length == 0)
                throw new DynamoSchemaException("An attribute's name cannot be empty.");
            if (DynamicValues.ToAttribute(name, value) is { } attribute)
                _values[name] = attribute;
            else
                _values.Remove(name);
        }
    }

    public void AddFrom(Dictionary<string, AttributeValue> item, RecordSchema schema)
    {
        foreach (var (name, value) in item)
        {
            // The discriminator is written with the record's class, so the loaded value must not overwrite it.
            if (name != schema.Discriminator && !schema.TryGetAttribute(name, out _))
                _values[name] = value;
        }
    }

    public void AddTo(Dictionary<string, AttributeValue> item)
    {
        foreach (var (name, value) in _values)
            item[name] = value;
    }
}
