using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Represents the schema of the record class <typeparamref name="T"/>, and reads and writes its records.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class RecordSchema<T> : RecordSchema
    where T : class
{
    private static readonly HashSet<string> NoAttributes = [];
    private static RecordSchema<T>? _instance;
    private static Func<RecordSchema<T>>? _factory;

    private readonly RecordConverter<T> _converter;
    private readonly StoredItems<T> _storedItems = new();

    internal RecordSchema(RecordConverter<T> converter, RecordDeclaration declared)
        : base(converter.Properties, declared) => _converter = converter;

    internal override string? Discriminator => _converter.DiscriminatorAttributeName;

    internal override IReadOnlyList<string> TypeNames => _converter.TypeNames;

    internal override string? OwnTypeName => _converter.OwnTypeName;

    internal override bool RequiresTypeName => _converter.RequiresTypeName;

    /// <summary>The schema that the generator created for the class.</summary>
    /// <exception cref="DynamoSchemaException">The generator created none.</exception>
    internal static RecordSchema<T> Instance => _instance ?? CreateInstance();

    internal static void Register(Func<RecordSchema<T>> factory) => _factory = factory;

    /// <summary>Creates a record from an item, and keeps the item in the record.</summary>
    internal T Load(Dictionary<string, AttributeValue> item)
    {
        var record = Read(item);
        SetStored(record, item);
        Validate(record);
        return record;
    }

    /// <summary>Creates a record from an item.</summary>
    /// <exception cref="DynamoSchemaException">The item does not fit the record; the exception has the item's key.</exception>
    internal T Read(Dictionary<string, AttributeValue> item)
    {
        T record;
        try
        {
            record = _converter.Read(item);
        }
        catch (DynamoSchemaException exception)
        {
            var key = StoredKey.Read(this, item);
            var message = $"The item with {key} in table '{TableName}' cannot be read: {exception.Message}";
            throw new DynamoSchemaException(message, exception) { Key = key };
        }

        if (IsSchemaless)
            (record as DynamoRecord)?.Undeclared.AddFrom(item, this);
        return record;
    }

    /// <summary>Creates a record from an item that may be incomplete: required properties may be absent.</summary>
    internal T ReadPart(Dictionary<string, AttributeValue> item) => Read(new PartialItem(item, NoAttributes));

    /// <summary>Creates a new record with a key, which the record must keep.</summary>
    /// <exception cref="InvalidKeyException">The record has another key.</exception>
    internal T Create(DynamoKey key, Dictionary<string, AttributeValue> attributes)
    {
        var record = _converter.Read(new PartialItem(attributes, NoAttributes));
        if (StoredKey.FindChanged(this, record, attributes) is not { } changed)
            return record;
        throw new InvalidKeyException(
            $"A new {TypeName} was requested with {key}, but its {changed.Name} is {DynamoKey.Text(changed.GetValue(record))}: "
                + $"the property does not return the value that it was set to. Change its setter, or create the record with new and "
                + $"save it.",
            key
        );
    }

    /// <summary>Returns the record's attributes, except those that are null.</summary>
    /// <exception cref="DynamoSchemaException">
    /// DynamoDB cannot store a value, a required property is null, or the class of the record is not declared.
    /// </exception>
    internal Dictionary<string, AttributeValue> Write(T record) =>
        _storedItems.Get(record) is PartialItem
            ? Write(record, new IncompleteItem(_converter.Capacity))
            : Write(record, new Dictionary<string, AttributeValue>(_converter.Capacity));

    /// <summary>Returns an item as its unchanged record would be written.</summary>
    internal Dictionary<string, AttributeValue> Rewrite(Dictionary<string, AttributeValue> item) =>
        Write(ReadPart(item), new IncompleteItem(_converter.Capacity));

    /// <summary>Calls <see cref="IValidatableRecord.Validate"/> if the record implements it.</summary>
#pragma warning disable CA1822 // All access to records goes through the schema.
    internal void Validate(T record) => (record as IValidatableRecord)?.Validate();
#pragma warning restore CA1822

    /// <summary>Returns the item in the table as it was last loaded or saved, or null for a new record.</summary>
    /// <remarks>A copy with another key, such as <c>loaded with { Id = "new" }</c>, is a new record.</remarks>
    internal Dictionary<string, AttributeValue>? GetStored(T record)
    {
        var stored = _storedItems.Get(record);
        var isNew =
            stored is not null && record is ITrackedRecord { IsCopy: true } && StoredKey.FindChanged(this, record, stored) is not null;
        return isNew ? null : stored;
    }

    internal void SetStored(T record, Dictionary<string, AttributeValue>? item) => _storedItems.Set(record, item);

    private Dictionary<string, AttributeValue> Write(T record, Dictionary<string, AttributeValue> item)
    {
        _converter.Write(record, item);
        if (IsSchemaless)
            (record as DynamoRecord)?.Undeclared.AddTo(item);
        return item;
    }

    private static RecordSchema<T> CreateInstance()
    {
        // A module initializer registers the schemas; referring to a class of the assembly does not run it.
        if (Volatile.Read(ref _factory) is null)
            RuntimeHelpers.RunModuleConstructor(typeof(T).Module.ModuleHandle);
        var factory = Volatile.Read(ref _factory)
            ?? throw new DynamoSchemaException(
                $"{typeof(T).Name} has no mapping. Add [DynamoTable] to the class, and reference the package DynamoObjects in its project: "
                    + $"the package contains the generator of the mapping. "
                    + "A class with the SDK's [DynamoDBTable] gets a mapping if its own project uses it with the mapper or has "
                    + $"[assembly: DynamoContextRecords(typeof({typeof(T).Name}))]."
            );
        return Interlocked.CompareExchange(ref _instance, factory(), null) ?? _instance;
    }
}
