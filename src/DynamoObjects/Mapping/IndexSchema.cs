namespace DynamoObjects.Mapping;

/// <summary>Represents a secondary index of a record's table.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
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

    /// <summary>Gets the index's name.</summary>
    public string Name { get; }

    /// <summary>Gets a value indicating whether the index is a global, not a local, secondary index.</summary>
    public bool IsGlobal { get; }

    /// <summary>Gets the properties that form the partition key: one, or one to four for a global secondary index.</summary>
    public IReadOnlyList<PropertySchema> HashKeys { get; }

    /// <summary>
    /// Gets the properties that form the sort key in order: one for a local secondary index, or up to four for a global secondary index.
    /// </summary>
    public IReadOnlyList<PropertySchema> RangeKeys { get; }

    /// <summary>Gets a value that specifies which attributes the index contains.</summary>
    public IndexProjection Projection { get; }

    /// <summary>
    /// Gets the properties that the index contains in addition to the keys, if it has <see cref="IndexProjection.Include"/>.
    /// </summary>
    public IReadOnlyList<PropertySchema> Include { get; }

    /// <summary>Gets the read capacity units, or 0 to use the table's.</summary>
    public int ReadCapacity { get; }

    /// <summary>Gets the write capacity units, or 0 to use the table's.</summary>
    public int WriteCapacity { get; }

    /// <summary>The first property of the partition key.</summary>
    internal PropertySchema HashKey => HashKeys[0];

    /// <summary>The first property of the sort key, or null.</summary>
    internal PropertySchema? RangeKey => RangeKeys.Count == 0 ? null : RangeKeys[0];
}
