namespace DynamoObjects.Mapping;

/// <summary>A secondary index of a record's table.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
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

    /// <summary>The properties that form the partition key: one, or up to four of a global secondary index.</summary>
    public IReadOnlyList<PropertySchema> HashKeys { get; }

    /// <summary>
    /// The properties that form the sort key in order: up to four of a global secondary index, one of a local one; may be empty.
    /// </summary>
    public IReadOnlyList<PropertySchema> RangeKeys { get; }

    /// <summary>The attributes that the index contains.</summary>
    public IndexProjection Projection { get; }

    /// <summary>The properties that the index contains in addition to the keys, if it has <see cref="IndexProjection.Include"/>.</summary>
    public IReadOnlyList<PropertySchema> Include { get; }

    /// <summary>The read capacity units, or 0 for the same as the table.</summary>
    public int ReadCapacity { get; }

    /// <summary>The write capacity units, or 0 for the same as the table.</summary>
    public int WriteCapacity { get; }

    /// <summary>The first property of the partition key.</summary>
    internal PropertySchema HashKey => HashKeys[0];

    /// <summary>The first property of the sort key, or null.</summary>
    internal PropertySchema? RangeKey => RangeKeys.Count == 0 ? null : RangeKeys[0];
}
