namespace DynamoObjects.Mapping;

/// <summary>A secondary index of a record's table. Immutable and thread-safe.</summary>
public sealed class IndexSchema
{
    internal IndexSchema(string name, bool isGlobal, PropertySchema hashKey, PropertySchema? rangeKey, IndexProjection projection, IReadOnlyList<PropertySchema> include, int read, int write)
    {
        Name = name;
        IsGlobal = isGlobal;
        HashKey = hashKey;
        RangeKey = rangeKey;
        Projection = projection;
        Include = include;
        ReadCapacity = read;
        WriteCapacity = write;
    }

    /// <summary>The index's name.</summary>
    public string Name { get; }

    /// <summary>Whether the index is global; otherwise it is local.</summary>
    public bool IsGlobal { get; }

    /// <summary>The partition key.</summary>
    public PropertySchema HashKey { get; }

    /// <summary>The sort key, or <see langword="null"/>.</summary>
    public PropertySchema? RangeKey { get; }

    /// <summary>What the index holds of each item.</summary>
    public IndexProjection Projection { get; }

    /// <summary>The properties held beside the keys, with <see cref="IndexProjection.Include"/>.</summary>
    public IReadOnlyList<PropertySchema> Include { get; }

    /// <summary>Read capacity units, or 0: as many as the table.</summary>
    public int ReadCapacity { get; }

    /// <summary>Write capacity units, or 0: as many as the table.</summary>
    public int WriteCapacity { get; }
}
