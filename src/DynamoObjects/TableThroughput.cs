namespace DynamoObjects;

/// <summary>Capacity units of a provisioned table and of its global indexes. Immutable and thread-safe.</summary>
/// <remarks>What is <see langword="null"/> stays as it is.</remarks>
public sealed class TableThroughput
{
    private readonly Dictionary<string, CapacityUnits> _indexes;

    /// <summary>Names the units of a table; its global indexes get the same, unless told otherwise.</summary>
    /// <param name="tableName">The table's name, without prefix.</param>
    /// <param name="read">Read capacity units, from 1; <see langword="null"/> to leave them.</param>
    /// <param name="write">Write capacity units, from 1; <see langword="null"/> to leave them.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of units is less than 1.</exception>
    public TableThroughput(string tableName, long? read = null, long? write = null)
        : this(tableName, read, write, includesIndexes: true, []) { }

    private TableThroughput(string tableName, long? read, long? write, bool includesIndexes, Dictionary<string, CapacityUnits> indexes)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        RequirePositive(read, nameof(read));
        RequirePositive(write, nameof(write));
        (TableName, Read, Write, IncludesIndexes, _indexes) = (tableName, read, write, includesIndexes, indexes);
    }

    /// <summary>The table's name, without prefix.</summary>
    public string TableName { get; }

    /// <summary>Read capacity units of the table; <see langword="null"/>: they stay.</summary>
    public long? Read { get; }

    /// <summary>Write capacity units of the table; <see langword="null"/>: they stay.</summary>
    public long? Write { get; }

    /// <summary>Whether global indexes that <see cref="Indexes"/> does not name get the table's units.</summary>
    /// <value><see langword="true"/> unless made with <see cref="WithoutOtherIndexes"/>.</value>
    public bool IncludesIndexes { get; }

    /// <summary>The units of global indexes, by their names.</summary>
    public IReadOnlyDictionary<string, CapacityUnits> Indexes => _indexes;

    /// <summary>The same with units of its own for an index.</summary>
    /// <param name="indexName">The global index's name.</param>
    /// <param name="read">Read capacity units, from 1; <see langword="null"/> to leave them.</param>
    /// <param name="write">Write capacity units, from 1; <see langword="null"/> to leave them.</param>
    /// <returns>A new object.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of units is less than 1.</exception>
    public TableThroughput WithIndex(string indexName, long? read = null, long? write = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(indexName);
        RequirePositive(read, nameof(read));
        RequirePositive(write, nameof(write));
        return new TableThroughput(
            TableName,
            Read,
            Write,
            IncludesIndexes,
            new Dictionary<string, CapacityUnits>(_indexes) { [indexName] = new(read, write) }
        );
    }

    /// <summary>The same without a change of the indexes that <see cref="Indexes"/> does not name.</summary>
    /// <returns>A new object.</returns>
    public TableThroughput WithoutOtherIndexes() => new(TableName, Read, Write, includesIndexes: false, _indexes);

    /// <summary>The units as text, for messages.</summary>
    public override string ToString() =>
        string.Join(
            "; ",
            _indexes
                .OrderBy(index => index.Key, StringComparer.Ordinal)
                .Select(index => $"index '{index.Key}': {index.Value}")
                .Prepend($"'{TableName}': {new CapacityUnits(Read, Write)}")
        );

    /// <summary>What an index is to have.</summary>
    internal CapacityUnits GetIndexUnits(string indexName) =>
        _indexes.TryGetValue(indexName, out var units) ? units
        : IncludesIndexes ? new CapacityUnits(Read, Write)
        : default;

    private static void RequirePositive(long? units, string name)
    {
        if (units is { } value)
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
    }
}
