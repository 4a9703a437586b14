using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts between a record and its attributes, as an item or as a map within one. Derived by generated code. Immutable and thread-safe.</summary>
/// <typeparam name="T">The record's type.</typeparam>
public abstract class RecordConverter<T> : AttributeConverter<T>
{
    private PropertySchema[]? _properties;

    /// <summary>Called by generated code.</summary>
    protected RecordConverter()
        : base(AttributeKind.M)
    {
    }

    /// <summary>The properties that are stored.</summary>
    public IReadOnlyList<PropertySchema> Properties => All;

    private PropertySchema[] All => Volatile.Read(ref _properties) ?? Interlocked.CompareExchange(ref _properties, CreateProperties(), null) ?? _properties;

    /// <summary>Makes a record of attributes; those that it does not declare are left alone.</summary>
    /// <param name="item">The attributes by name.</param>
    /// <returns>A new record.</returns>
    /// <exception cref="DynamoSchemaException">An attribute does not fit its property.</exception>
    public abstract T Read(Dictionary<string, AttributeValue> item);

    /// <summary>Adds a record's attributes to an item, without those that are null.</summary>
    /// <param name="record">The record.</param>
    /// <param name="item">The item.</param>
    /// <exception cref="DynamoSchemaException">DynamoDB cannot hold a value.</exception>
    public abstract void Write(T record, Dictionary<string, AttributeValue> item);

    /// <inheritdoc/>
    public sealed override AttributeValue? ToAttribute(T value)
    {
        if (value is null)
            return null;
        var map = new Dictionary<string, AttributeValue>(Capacity);
        Write(value, map);
        return AttributeValues.Map(map);
    }

    /// <inheritdoc/>
    public sealed override T FromAttribute(AttributeValue value) => value.IsMSet ? Read(value.M) : throw AttributeValues.Mismatch(value, Kind);

    /// <summary>How many attributes a record has at most.</summary>
    public abstract int Capacity { get; }

    /// <summary>The attribute that tells derived records apart, or <see langword="null"/> where none are declared.</summary>
    public virtual string? Discriminator => null;

    internal sealed override PropertySchema? FindMember(string name) => Array.Find(All, property => property.Name == name);

    /// <summary>Describes the properties, in the order in which <see cref="CannotRead"/> and <see cref="CannotStore"/> count them.</summary>
    /// <returns>A new array.</returns>
    protected abstract PropertySchema[] CreateProperties();

    /// <summary>Whether an exception means that a value does not convert.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Whether it does.</returns>
    protected static bool IsConversion(Exception exception) => exception is FormatException or OverflowException or DynamoSchemaException;

    /// <summary>Whether DynamoDB would refuse the value as a key of an index: an empty string or binary.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it would.</returns>
    protected static bool IsEmpty(AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is { S.Length: 0 } or { B.Length: 0 };
    }

    /// <summary>What to throw where <see cref="DerivedRecordAttribute"/> names no such class.</summary>
    /// <param name="typeName">The base class.</param>
    /// <param name="discriminator">The attribute that names the class.</param>
    /// <param name="name">What it holds, or the class that is to be stored.</param>
    /// <returns>The exception.</returns>
    protected static Exception UnknownType(string typeName, string discriminator, string? name) => new DynamoSchemaException(
        $"{typeName} has no [DerivedRecord] for {DynamoKey.Text(name)} (attribute '{discriminator}'): declare it on {typeName}, and all programs that write it alike.");

    /// <summary>What to throw for an attribute that does not fit.</summary>
    /// <param name="property">The property, by its position.</param>
    /// <param name="cause">What went wrong.</param>
    /// <returns>The exception.</returns>
    protected Exception CannotRead(int property, Exception cause) => All[property].CannotRead(cause);

    /// <summary>What to throw for a value that DynamoDB cannot hold.</summary>
    /// <param name="property">The property, by its position.</param>
    /// <param name="record">The record.</param>
    /// <param name="cause">What went wrong.</param>
    /// <returns>The exception.</returns>
    protected Exception CannotStore(int property, T record, Exception cause) => All[property].CannotStore(All[property].GetValue(record!), cause);
}
