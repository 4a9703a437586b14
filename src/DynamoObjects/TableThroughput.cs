namespace DynamoObjects;

/// <summary>Represents the capacity units of a provisioned table and its global secondary indexes.</summary>
/// <remarks>Instances are immutable and thread-safe. Units that are <see langword="null"/> stay unchanged.</remarks>
public sealed class TableThroughput
{
    private readonly Dictionary<string, CapacityUnits> _indexes;

    /// <summary>Creates an instance with the capacity units of a table.</summary>
    /// <param name="tableName">The table's name, without prefix.</param>
    /// <param name="read">The read capacity units, at least 1, or <see langword="null"/> to leave them unchanged.</param>
    /// <param name="write">The write capacity units, at least 1, or <see langword="null"/> to leave them unchanged.</param>
    /// <remarks>
    /// The table's global secondary indexes get the same units, unless <see cref="WithIndex"/> or <see cref="WithoutOtherIndexes"/> changes
    /// this.
    /// </remarks>
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

    /// <summary>Gets the table's name, without prefix.</summary>
    public string TableName { get; }

    /// <summary>Gets the read capacity units of the table, or <see langword="null"/> to leave them unchanged.</summary>
    public long? Read { get; }

    /// <summary>Gets the write capacity units of the table, or <see langword="null"/> to leave them unchanged.</summary>
    public long? Write { get; }

    /// <summary>
    /// Gets a value indicating whether global secondary indexes that <see cref="Indexes"/> does not contain get the table's units.
    /// </summary>
    /// <value>The default is <see langword="true"/>. <see cref="WithoutOtherIndexes"/> sets it to <see langword="false"/>.</value>
    public bool IncludesIndexes { get; }

    /// <summary>Gets the units of individual global secondary indexes, by index name.</summary>
    public IReadOnlyDictionary<string, CapacityUnits> Indexes => _indexes;

    /// <summary>Returns a copy with separate units for an index.</summary>
    /// <param name="indexName">The name of the global secondary index.</param>
    /// <param name="read">The read capacity units, at least 1, or <see langword="null"/> to leave them unchanged.</param>
    /// <param name="write">The write capacity units, at least 1, or <see langword="null"/> to leave them unchanged.</param>
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

    /// <summary>Returns a copy that changes only the indexes in <see cref="Indexes"/>.</summary>
    /// <returns>A new object.</returns>
    public TableThroughput WithoutOtherIndexes() => new(TableName, Read, Write, includesIndexes: false, _indexes);

    /// <summary>Returns the units of the table and of its indexes as text.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() =>
        string.Join(
            "; ",
            _indexes
                .OrderBy(index => index.Key, StringComparer.Ordinal)
                .Select(index => $"index '{index.Key}': {index.Value}")
                .Prepend($"'{TableName}': {new CapacityUnits(Read, Write)}")
        );

    /// <summary>Returns the units of an index.</summary>
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
