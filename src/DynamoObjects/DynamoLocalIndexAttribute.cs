namespace DynamoObjects;

/// <summary>Specifies a local secondary index of the record's table: the table's partition key with another sort key.</summary>
/// <param name="name">The index's name.</param>
/// <param name="rangeKey">The property that is the index's sort key, which you can pass with <see langword="nameof"/>.</param>
/// <remarks>
/// See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html">Local secondary indexes</see>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DynamoLocalIndexAttribute(string name, string rangeKey) : Attribute
{
    /// <summary>Gets the index's name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the name of the property that is the index's sort key.</summary>
    public string RangeKey { get; } = rangeKey;

    /// <summary>Gets or sets the attributes that the index contains.</summary>
    /// <value>The default is <see cref="IndexProjection.All"/>.</value>
    public IndexProjection Projection { get; set; }

    /// <summary>
    /// Gets or sets the names of the properties that an index with <see cref="IndexProjection.Include"/> contains in addition to the keys.
    /// </summary>
    public string[] Include { get; set; } = [];
}
