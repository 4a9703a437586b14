namespace DynamoObjects.Mapping;

/// <summary>A secondary index of a record's table. Immutable and thread-safe.</summary>
public sealed class IndexSchema
{
    internal IndexSchema(IndexDeclaration declared, RecordSchema schema)
    {
        Name = declared.Name;
        IsGlobal = declared.IsGlobal;
        HashKeys = Array.ConvertAll(declared.HashKeys, schema.GetProperty);
        RangeKeys = Array.ConvertAll(declared.RangeKeys, schema.GetProperty);
        Projection = declared.Projection;
        Include = Array.ConvertAll(declared.Include, schema.GetProperty);
        ReadCapacity = declared.Read;
        WriteCapacity = declared.Write;
    }

    /// <summary>The index's name.</summary>
    public string Name { get; }

    /// <summary>Whether the index is global; otherwise it is local.</summary>
    public bool IsGlobal { get; }

    /// <summary>The partition key: one property, or up to four of a global index.</summary>
    public IReadOnlyList<PropertySchema> HashKeys { get; }

    /// <summary>The sort key, in order: up to four properties of a global index; one of a local index; may be empty.</summary>
    public IReadOnlyList<PropertySchema> RangeKeys { get; }

    /// <summary>What the index holds of each item.</summary>
    public IndexProjection Projection { get; }

    /// <summary>The properties held beside the keys, with <see cref="IndexProjection.Include"/>.</summary>
    public IReadOnlyList<PropertySchema> Include { get; }

    /// <summary>Read capacity units, or 0: as many as the table.</summary>
    public int ReadCapacity { get; }

    /// <summary>Write capacity units, or 0: as many as the table.</summary>
    public int WriteCapacity { get; }

    /// <summary>The first property of the partition key.</summary>
    internal PropertySchema HashKey => HashKeys[0];

    /// <summary>The first property of the sort key, or null.</summary>
    internal PropertySchema? RangeKey => RangeKeys.Count == 0 ? null : RangeKeys[0];
}
