namespace DynamoObjects;

/// <summary>Specifies a global secondary index of the record's table.</summary>
/// <remarks>
/// The index contains only items that have the index's keys. DynamoDB rejects an empty string as an index key, so the mapper does not store
/// a key property that is empty, and its item is not in the index. See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html">Global secondary indexes</see>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DynamoGlobalIndexAttribute : Attribute
{
    /// <summary>Initializes a new instance for an index whose keys are in <see cref="HashKeys"/> and <see cref="RangeKeys"/>.</summary>
    /// <param name="name">The index's name.</param>
    public DynamoGlobalIndexAttribute(string name) => Name = name;

    /// <summary>Initializes a new instance for an index with one partition key property and at most one sort key property.</summary>
    /// <param name="name">The index's name.</param>
    /// <param name="hashKey">The property that is the index's partition key, which you can pass with <see langword="nameof"/>.</param>
    /// <param name="rangeKey">The property that is the index's sort key, or <see langword="null"/>.</param>
    public DynamoGlobalIndexAttribute(string name, string hashKey, string? rangeKey = null) =>
        (Name, HashKeys, RangeKeys) = (name, [hashKey], rangeKey is null ? [] : [rangeKey]);

    /// <summary>Gets the index's name.</summary>
    public string Name { get; }

    /// <summary>Gets or sets the names of the properties that form the index's partition key, one to four.</summary>
    public string[] HashKeys { get; set; } = [];

    /// <summary>Gets or sets the names of the properties that form the index's sort key in order, at most four.</summary>
    public string[] RangeKeys { get; set; } = [];

    /// <summary>Gets or sets the attributes that the index contains.</summary>
    /// <value>The default is <see cref="IndexProjection.All"/>.</value>
    public IndexProjection Projection { get; set; }

    /// <summary>
    /// Gets or sets the names of the properties that an index with <see cref="IndexProjection.Include"/> contains in addition to the keys.
    /// </summary>
    public string[] Include { get; set; } = [];

    /// <summary>Gets or sets the index's read capacity units if the table is provisioned.</summary>
    /// <value>The default is 0: the table's units.</value>
    public int ReadCapacity { get; set; }

    /// <summary>Gets or sets the index's write capacity units if the table is provisioned.</summary>
    /// <value>The default is 0: the table's units.</value>
    public int WriteCapacity { get; set; }
}
