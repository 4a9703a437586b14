using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts between a record and its attributes, as an item or as a map within one. Derived by generated code.
/// Immutable and thread-safe.</summary>
/// <typeparam name="T">The record's type.</typeparam>
public abstract class RecordConverter<T> : AttributeConverter<T>
{
    private PropertySchema[]? _properties;

    /// <summary>Called by generated code.</summary>
    protected RecordConverter()
        : base(AttributeKind.M) { }

    /// <summary>The properties that are stored.</summary>
    public IReadOnlyList<PropertySchema> Properties => All;

    private PropertySchema[] All =>
        Volatile.Read(ref _properties) ?? Interlocked.CompareExchange(ref _properties, CreateProperties(), null) ?? _properties;

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
    public sealed override T FromAttribute(AttributeValue value) =>
        value.IsMSet ? Read(value.M) : throw AttributeValues.CreateMismatchException(value, Kind);

    /// <summary>How many attributes a record has at most.</summary>
    public abstract int Capacity { get; }

    /// <summary>The attribute that tells derived records apart, or <see langword="null"/> where none are declared.</summary>
    public virtual string? Discriminator => null;

    /// <summary>What <see cref="Discriminator"/> holds of each declared class.</summary>
    public virtual IReadOnlyList<string> TypeNames => [];

    /// <summary>What <see cref="Discriminator"/> holds of this class itself, or <see langword="null"/> where its items have
    /// no discriminator.</summary>
    public virtual string? OwnTypeName => null;

    /// <summary>Whether an item without <see cref="Discriminator"/> cannot be read, as where the class is abstract.</summary>
    public virtual bool RequiresTypeName => false;

    internal sealed override PropertySchema? FindMember(string name) => Array.Find(All, property => property.Name == name);

    /// <summary>Describes the properties, in the order in which <see cref="CreateReadException"/> and <see cref="CreateWriteException"/>
    /// count them.</summary>
    /// <returns>A new array.</returns>
    protected abstract PropertySchema[] CreateProperties();

    /// <summary>Whether an exception means that a value does not convert.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Whether it does.</returns>
    protected static bool IsConversionException(Exception exception) =>
        exception is FormatException or OverflowException or DynamoSchemaException;

    /// <summary>Whether DynamoDB would refuse the value as a key of an index: an empty string or binary.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it would.</returns>
    protected static bool IsEmpty(AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is { S.Length: 0 } or { B.Length: 0 };
    }

    /// <summary>What an item holds in the attribute that names its class.</summary>
    /// <param name="item">The item.</param>
    /// <param name="discriminator">The attribute.</param>
    /// <returns>The name, or what else the attribute holds, which names no class; <see langword="null"/> where it is absent.</returns>
    protected static string? GetTypeName(Dictionary<string, AttributeValue> item, string discriminator)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.TryGetValue(discriminator, out var value) ? value.S ?? AttributeValues.Describe(value) : null;
    }

    /// <summary>What to throw where <see cref="DynamoDerivedTypeAttribute"/> gives no class that name.</summary>
    /// <param name="typeName">The base class.</param>
    /// <param name="discriminator">The attribute that names the class.</param>
    /// <param name="name">What it holds.</param>
    /// <returns>The exception.</returns>
    protected static Exception CreateUnknownTypeException(string typeName, string discriminator, string? name) =>
        new DynamoSchemaException(
            $"{typeName} has no [DynamoDerivedType] for {DynamoKey.Text(name)} (attribute '{discriminator}'): declare it on {typeName}, "
                + "or leave such items out of a query or scan with IgnoreUnrecognizedTypes()."
        );

    /// <summary>What to throw for a record of a class that <see cref="DynamoDerivedTypeAttribute"/> does not declare.</summary>
    /// <param name="typeName">The base class.</param>
    /// <param name="type">The record's class.</param>
    /// <returns>The exception.</returns>
    protected static Exception CreateUnknownClassException(string typeName, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new DynamoSchemaException(
            $"{typeName} has no [DynamoDerivedType] for {type.Name}, so that a record of that class would be stored as a mere {typeName}: "
                + $"declare it with [DynamoDerivedType(typeof({type.Name}), \"...\")] on {typeName}."
        );
    }

    /// <summary>Whether an item is known not to have an attribute; NULL counts as absent.</summary>
    /// <param name="item">The item.</param>
    /// <param name="attributeName">The attribute.</param>
    /// <returns>Whether it is; not where the attribute was not asked for.</returns>
    protected static bool IsMissing(Dictionary<string, AttributeValue> item, string attributeName)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.TryGetValue(attributeName, out var value) ? AttributeValues.IsNull(value) : PartialItem.IsKnown(item, attributeName);
    }

    /// <summary>Whether an item that is written has to be whole, as it has not where its record was loaded in part.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Whether it has.</returns>
    protected static bool IsComplete(Dictionary<string, AttributeValue> item) => item is not IncompleteItem;

    /// <summary>What is wrong with an item or record that has nothing for a required property.</summary>
    /// <returns>The exception.</returns>
    protected static Exception CreateRequiredException() =>
        new FormatException("the property is required, and there is nothing for it: give it a value, or make it nullable.");

    /// <summary>An empty set, which has no attribute of its own.</summary>
    /// <typeparam name="TSet">The property's type.</typeparam>
    /// <param name="converter">The property's converter.</param>
    /// <returns>A new set.</returns>
    protected static TSet Empty<TSet>(AttributeConverter<TSet> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        return converter.FromAttribute(AttributeValues.List([]));
    }

    /// <summary>What to throw for an attribute that does not fit.</summary>
    /// <param name="property">The property, by its position.</param>
    /// <param name="cause">What went wrong.</param>
    /// <returns>The exception.</returns>
    protected Exception CreateReadException(int property, Exception cause) => All[property].CreateReadException(cause);

    /// <summary>What to throw for a value that DynamoDB cannot hold.</summary>
    /// <param name="property">The property, by its position.</param>
    /// <param name="record">The record.</param>
    /// <param name="cause">What went wrong.</param>
    /// <returns>The exception.</returns>
    protected Exception CreateWriteException(int property, T record, Exception cause) =>
        All[property].CreateWriteException(All[property].GetValue(record!), cause);
}
