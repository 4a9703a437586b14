using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts between a record and its attributes, as an item or as a map within an item.</summary>
/// <typeparam name="T">The record's type.</typeparam>
/// <remarks>Generated code derives from this class. Instances are immutable and thread-safe.</remarks>
public abstract class RecordConverter<T> : AttributeConverter<T>
{
    private PropertySchema[]? _properties;

    /// <summary>Creates the converter.</summary>
    /// <remarks>Generated code calls this constructor.</remarks>
    protected RecordConverter()
        : base(AttributeKind.M) { }

    /// <summary>Gets the properties that are stored.</summary>
    public IReadOnlyList<PropertySchema> Properties => All;

    private PropertySchema[] All =>
        Volatile.Read(ref _properties) ?? Interlocked.CompareExchange(ref _properties, CreateProperties(), null) ?? _properties;

    /// <summary>Creates a record from attributes.</summary>
    /// <param name="item">The attributes by name.</param>
    /// <returns>A new record.</returns>
    /// <remarks>Attributes that the record class does not declare are ignored.</remarks>
    /// <exception cref="DynamoSchemaException">An attribute cannot be converted to its property.</exception>
    public abstract T Read(Dictionary<string, AttributeValue> item);

    /// <summary>Adds a record's attributes to an item, except those that are null.</summary>
    /// <param name="record">The record to read the attributes from.</param>
    /// <param name="item">The attributes by name.</param>
    /// <exception cref="DynamoSchemaException">DynamoDB cannot store a value.</exception>
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

    /// <summary>Gets the maximum number of attributes of a record.</summary>
    public abstract int Capacity { get; }

    /// <summary>
    /// Gets the name of the attribute that stores the type name of a record, or <see langword="null"/> if no derived types are declared.
    /// </summary>
    public virtual string? DiscriminatorAttributeName => null;

    /// <summary>Gets the stored type names of the classes that <see cref="DynamoDerivedTypeAttribute"/> declares.</summary>
    public virtual IReadOnlyList<string> TypeNames => [];

    /// <summary>Gets the type name of this class, or <see langword="null"/> if its items have none.</summary>
    public virtual string? OwnTypeName => null;

    /// <summary>
    /// Gets a value indicating whether an item without a type name cannot be read, for example because the class is abstract.
    /// </summary>
    public virtual bool RequiresTypeName => false;

    internal sealed override PropertySchema? FindMember(string name) => Array.Find(All, property => property.Name == name);

    /// <summary>
    /// Creates the mappings of the properties in the order that <see cref="CreateReadException"/> and <see cref="CreateWriteException"/>
    /// use.
    /// </summary>
    /// <returns>A new array.</returns>
    protected abstract PropertySchema[] CreateProperties();

    /// <summary>Returns whether an exception reports a failed conversion.</summary>
    /// <param name="exception">The exception to check.</param>
    /// <returns><see langword="true"/> if the exception reports a failed conversion; otherwise, <see langword="false"/>.</returns>
    /// <remarks>
    /// The result is <see langword="true"/> for <see cref="FormatException"/>, <see cref="OverflowException"/> and
    /// <see cref="DynamoSchemaException"/>. Generated code calls this method.
    /// </remarks>
    protected static bool IsConversionException(Exception exception) =>
        exception is FormatException or OverflowException or DynamoSchemaException;

    /// <summary>Returns whether a value is an empty string or binary, which DynamoDB rejects as a key of an index.</summary>
    /// <param name="value">The value to check.</param>
    /// <returns>Whether the value is empty.</returns>
    protected static bool IsEmpty(AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is { S.Length: 0 } or { B.Length: 0 };
    }

    /// <summary>Returns the type name that an item stores.</summary>
    /// <param name="item">The attributes by name.</param>
    /// <param name="discriminator">The name of the attribute that stores the type name.</param>
    /// <returns>
    /// The attribute's string, a description of its value if it is not a string, or <see langword="null"/> if the attribute is absent.
    /// </returns>
    protected static string? GetTypeName(Dictionary<string, AttributeValue> item, string discriminator)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.TryGetValue(discriminator, out var value) ? value.S ?? AttributeValues.Describe(value) : null;
    }

    /// <summary>Creates the exception for a type name that no <see cref="DynamoDerivedTypeAttribute"/> declares.</summary>
    /// <param name="typeName">The name of the base class.</param>
    /// <param name="discriminator">The name of the attribute that stores the type name.</param>
    /// <param name="name">The type name in the item, or <see langword="null"/> if the item has none.</param>
    /// <returns>The exception.</returns>
    protected static Exception CreateUnknownTypeException(string typeName, string discriminator, string? name) =>
        new DynamoSchemaException(
            $"{typeName} has no [DynamoDerivedType] for {DynamoKey.Text(name)} (attribute '{discriminator}'): declare it on {typeName}, "
                + "or leave such items out of a query or scan with IgnoreUnrecognizedTypes()."
        );

    /// <summary>Creates the exception for a record of a class that no <see cref="DynamoDerivedTypeAttribute"/> declares.</summary>
    /// <param name="typeName">The name of the base class.</param>
    /// <param name="type">The record's class.</param>
    /// <returns>The exception.</returns>
    protected static Exception CreateUnknownClassException(string typeName, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new DynamoSchemaException(
            $"{typeName} has no [DynamoDerivedType] for {type.Name}, so the class of the record would be lost: "
                + $"declare it with [DynamoDerivedType(typeof({type.Name}), \"...\")] on {typeName}."
        );
    }

    /// <summary>Returns whether an attribute that was requested is absent or NULL in an item.</summary>
    /// <param name="item">The attributes by name.</param>
    /// <param name="attributeName">The attribute's name.</param>
    /// <returns>Whether the attribute is absent or NULL; <see langword="false"/> if it was not requested.</returns>
    protected static bool IsMissing(Dictionary<string, AttributeValue> item, string attributeName)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.TryGetValue(attributeName, out var value) ? AttributeValues.IsNull(value) : PartialItem.IsKnown(item, attributeName);
    }

    /// <summary>Returns whether an item to write must have all required properties.</summary>
    /// <param name="item">The attributes by name.</param>
    /// <returns><see langword="false"/> if its record was loaded in part; otherwise, <see langword="true"/>.</returns>
    protected static bool IsComplete(Dictionary<string, AttributeValue> item) => item is not IncompleteItem;

    /// <summary>Creates the exception for a required property without a value.</summary>
    /// <returns>The exception.</returns>
    protected static Exception CreateRequiredException() =>
        new FormatException("the property is required, but has no value. Set a value, or make the property nullable.");

    /// <summary>Creates an empty set, which DynamoDB does not store.</summary>
    /// <typeparam name="TSet">The property's type.</typeparam>
    /// <param name="converter">The property's converter.</param>
    /// <returns>A new set.</returns>
    protected static TSet Empty<TSet>(AttributeConverter<TSet> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        return converter.FromAttribute(AttributeValues.List([]));
    }

    /// <summary>Creates the exception for an attribute that cannot be read.</summary>
    /// <param name="property">The index of the property in the array of <see cref="CreateProperties"/>.</param>
    /// <param name="cause">The exception that the conversion threw.</param>
    /// <returns>The exception.</returns>
    protected Exception CreateReadException(int property, Exception cause) => All[property].CreateReadException(cause);

    /// <summary>Creates the exception for a value that DynamoDB cannot store.</summary>
    /// <param name="property">The index of the property in the array of <see cref="CreateProperties"/>.</param>
    /// <param name="record">The record to read the attributes from.</param>
    /// <param name="cause">The exception that the conversion threw.</param>
    /// <returns>The exception.</returns>
    protected Exception CreateWriteException(int property, T record, Exception cause) =>
        All[property].CreateWriteException(All[property].GetValue(record!), cause);
}
