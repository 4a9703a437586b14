namespace DynamoObjects;

/// <summary>Declares a global secondary index of the record's table.</summary>
/// <remarks>
/// An item without the index's keys is not in the index. DynamoDB refuses empty strings there, so a key property that holds
/// one is not sent at all, and its item stays out of the index.
/// See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html">Global secondary indexes</see>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DynamoGlobalIndexAttribute : Attribute
{
    /// <summary>Declares an index whose keys are <see cref="HashKeys"/> and <see cref="RangeKeys"/>.</summary>
    /// <param name="name">The index's name.</param>
    public DynamoGlobalIndexAttribute(string name) => Name = name;

    /// <summary>Declares an index.</summary>
    /// <param name="name">The index's name.</param>
    /// <param name="hashKey">The property that is the index's partition key, best written with <see langword="nameof"/>.</param>
    /// <param name="rangeKey">The property that is the index's sort key, or <see langword="null"/>.</param>
    public DynamoGlobalIndexAttribute(string name, string hashKey, string? rangeKey = null) =>
        (Name, HashKeys, RangeKeys) = (name, [hashKey], rangeKey is null ? [] : [rangeKey]);

    /// <summary>The index's name.</summary>
    public string Name { get; }

    /// <summary>The properties that together are the partition key, one to four.</summary>
    public string[] HashKeys { get; set; } = [];

    /// <summary>The properties that together are the sort key, in order, none to four.</summary>
    public string[] RangeKeys { get; set; } = [];

    /// <summary>What the index holds of each item.</summary>
    /// <value><see cref="IndexProjection.All"/> by default.</value>
    public IndexProjection Projection { get; set; }

    /// <summary>The properties that an index with <see cref="IndexProjection.Include"/> holds beside the keys.</summary>
    public string[] Include { get; set; } = [];

    /// <summary>Read capacity units, when the table is provisioned.</summary>
    /// <value>0 (default): as many as the table.</value>
    public int Read { get; set; }

    /// <summary>Write capacity units, when the table is provisioned.</summary>
    /// <value>0 (default): as many as the table.</value>
    public int Write { get; set; }
}
