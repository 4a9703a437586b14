using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>What the record class <typeparamref name="T"/> declares, and how it is read and written. Immutable and thread-safe.</summary>
/// <typeparam name="T">The record class.</typeparam>
public sealed class RecordSchema<T> : RecordSchema
    where T : class
{
    private static RecordSchema<T>? _of;
    private static Func<RecordSchema<T>>? _factory;

    private readonly RecordConverter<T> _converter;
    private readonly StoredItems<T> _storedItems = new();

    internal RecordSchema(RecordConverter<T> converter, RecordDeclaration declared)
        : base(converter.Properties, declared)
        => _converter = converter;

    internal override string? Discriminator => _converter.Discriminator;

    /// <summary>The schema that the generator wrote for the class.</summary>
    /// <exception cref="DynamoSchemaException">It wrote none.</exception>
    internal static RecordSchema<T> Of => _of ?? Find();

    internal static void Register(Func<RecordSchema<T>> factory) => _factory = factory;

    /// <summary>A record as the item has it, which remembers the item.</summary>
    internal T Load(Dictionary<string, AttributeValue> item)
    {
        var record = Read(item);
        SetStored(record, item);
        Check(record);
        return record;
    }

    /// <summary>A new record with the item's values.</summary>
    internal T Read(Dictionary<string, AttributeValue> item)
    {
        var record = _converter.Read(item);
        if (IsSchemaLess)
            (record as DynamoRecord)?.Undeclared.Take(item, this);
        return record;
    }

    /// <summary>The record's attributes, without those that are null.</summary>
    internal Dictionary<string, AttributeValue> Write(T record)
    {
        var item = new Dictionary<string, AttributeValue>(_converter.Capacity);
        _converter.Write(record, item);
        if (IsSchemaLess)
            (record as DynamoRecord)?.Undeclared.AddTo(item);
        return item;
    }

    /// <summary>Lets the record check its data.</summary>
#pragma warning disable CA1822 // The schema is the one way to a record.
    internal void Check(T record) => (record as ICheckedRecord)?.CheckData();
#pragma warning restore CA1822

    /// <summary>The item in the table, as it was last loaded or saved; null for a new record.</summary>
    internal Dictionary<string, AttributeValue>? GetStored(T record) => _storedItems.Get(record);

    internal void SetStored(T record, Dictionary<string, AttributeValue>? item) => _storedItems.Set(record, item);

    private static RecordSchema<T> Find()
    {
        // Schemas are registered when their assembly's first method runs, which naming a class does not do.
        if (Volatile.Read(ref _factory) is null)
            RuntimeHelpers.RunModuleConstructor(typeof(T).Module.ModuleHandle);
        var factory = Volatile.Read(ref _factory) ?? throw new DynamoSchemaException(
            $"{typeof(T).Name} has no mapping: give the class [DynamoTable], and let its project reference the package DynamoObjects, whose generator writes the mapping. " +
            "A class with the SDK's [DynamoDBTable] has none either where the compiler's messages DYNO001 and on say why.");
        return Interlocked.CompareExchange(ref _of, factory(), null) ?? _of;
    }
}
