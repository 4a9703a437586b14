namespace DynamoObjects;

/// <summary>Declares a global secondary index of the record's table.</summary>
/// <remarks>
/// The index contains only items that have the index's keys. DynamoDB rejects an empty string as an index key, so the mapper does not store
/// a key property that is empty, and its item is not in the index. See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html">Global secondary indexes</see>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DynamoGlobalIndexAttribute : Attribute
{
    /// <summary>Declares an index whose keys are in <see cref="HashKeys"/> and <see cref="RangeKeys"/>.</summary>
    /// <param name="name">The index's name.</param>
    public DynamoGlobalIndexAttribute(string name) => Name = name;

    /// <summary>Declares an index with at most one partition key and one sort key property.</summary>
    /// <param name="name">The index's name.</param>
    /// <param name="hashKey">The property that is the index's partition key; use <see langword="nameof"/>.</param>
    /// <param name="rangeKey">The property that is the index's sort key, or <see langword="null"/>.</param>
    public DynamoGlobalIndexAttribute(string name, string hashKey, string? rangeKey = null) =>
        (Name, HashKeys, RangeKeys) = (name, [hashKey], rangeKey is null ? [] : [rangeKey]);

    /// <summary>The index's name.</summary>
    public string Name { get; }

    /// <summary>The properties that form the partition key, one to four.</summary>
    public string[] HashKeys { get; set; } = [];

    /// <summary>The properties that form the sort key in order, at most four.</summary>
    public string[] RangeKeys { get; set; } = [];

    /// <summary>The attributes that the index contains.</summary>
    /// <value><see cref="IndexProjection.All"/> by default.</value>
    public IndexProjection Projection { get; set; }

    /// <summary>The properties that an index with <see cref="IndexProjection.Include"/> contains in addition to the keys.</summary>
    public string[] Include { get; set; } = [];

    /// <summary>The read capacity units if the table is provisioned.</summary>
    /// <value>0 by default: the same as the table.</value>
    public int ReadCapacity { get; set; }

    /// <summary>The write capacity units if the table is provisioned.</summary>
    /// <value>0 by default: the same as the table.</value>
    public int WriteCapacity { get; set; }
}
