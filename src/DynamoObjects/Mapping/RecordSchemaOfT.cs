using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>What the record class <typeparamref name="T"/> declares, and how it is read and written. Immutable and thread-safe.</summary>
/// <typeparam name="T">The record class.</typeparam>
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

    internal override string? Discriminator => _converter.Discriminator;

    internal override IReadOnlyList<string> TypeNames => _converter.TypeNames;

    internal override string? OwnTypeName => _converter.OwnTypeName;

    internal override bool RequiresTypeName => _converter.RequiresTypeName;

    /// <summary>The schema that the generator wrote for the class.</summary>
    /// <exception cref="DynamoSchemaException">It wrote none.</exception>
    internal static RecordSchema<T> Instance => _instance ?? CreateInstance();

    internal static void Register(Func<RecordSchema<T>> factory) => _factory = factory;

    /// <summary>A record as the item has it, which remembers the item.</summary>
    internal T Load(Dictionary<string, AttributeValue> item)
    {
        var record = Read(item);
        SetStored(record, item);
        Validate(record);
        return record;
    }

    /// <summary>A new record with the item's values.</summary>
    /// <exception cref="DynamoSchemaException">The item does not fit the record; it has the item's key.</exception>
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

    /// <summary>A record of an item that need not be whole: required properties may be absent.</summary>
    internal T ReadPart(Dictionary<string, AttributeValue> item) => Read(new PartialItem(item, NoAttributes));

    /// <summary>A new record with a key, which the record has to keep.</summary>
    /// <exception cref="InvalidKeysException">It has another key.</exception>
    internal T Create(DynamoKey key, Dictionary<string, AttributeValue> attributes)
    {
        var record = _converter.Read(new PartialItem(attributes, NoAttributes));
        if (StoredKey.FindChanged(this, record, attributes) is not { } changed)
            return record;
        throw new InvalidKeysException(
            $"A new {TypeName} was asked for with {key}, and its {changed.Name} is {DynamoKey.Text(changed.GetValue(record))}: "
                + $"the property does not keep what it is set to. Let its setter keep the value, or make the record yourself and save it.",
            key
        );
    }

    /// <summary>The record's attributes, without those that are null.</summary>
    /// <exception cref="DynamoSchemaException">
    /// DynamoDB cannot hold a value, or a required property is null, or the record is of a class that is not declared.
    /// </exception>
    internal Dictionary<string, AttributeValue> Write(T record) =>
        _storedItems.Get(record) is PartialItem
            ? Write(record, new IncompleteItem(_converter.Capacity))
            : Write(record, new Dictionary<string, AttributeValue>(_converter.Capacity));

    /// <summary>An item as its record would be written without a change.</summary>
    internal Dictionary<string, AttributeValue> Rewrite(Dictionary<string, AttributeValue> item) =>
        Write(ReadPart(item), new IncompleteItem(_converter.Capacity));

    /// <summary>Lets the record check its data.</summary>
#pragma warning disable CA1822 // The schema is the one way to a record.
    internal void Validate(T record) => (record as IValidatableRecord)?.Validate();
#pragma warning restore CA1822

    /// <summary>The item in the table, as it was last loaded or saved; null for a new record.</summary>
    /// <remarks>A copy under another key, as <c>loaded with { Id = "new" }</c>, is a new record.</remarks>
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
        // Schemas are registered when their assembly's first method runs, which naming a class does not do.
        if (Volatile.Read(ref _factory) is null)
            RuntimeHelpers.RunModuleConstructor(typeof(T).Module.ModuleHandle);
        var factory = Volatile.Read(ref _factory)
            ?? throw new DynamoSchemaException(
                $"{typeof(T).Name} has no mapping: give the class [DynamoTable], and let its project reference the package "
                    + $"DynamoObjects, whose generator writes the mapping. "
                    + "A class with the SDK's [DynamoDBTable] has one where its own project uses it with the mapper, or has "
                    + $"[assembly: DynamoContextRecords(typeof({typeof(T).Name}))]."
            );
        return Interlocked.CompareExchange(ref _instance, factory(), null) ?? _instance;
    }
}
