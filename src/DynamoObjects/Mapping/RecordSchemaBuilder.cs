using System.ComponentModel;

namespace DynamoObjects.Mapping;

/// <summary>Builds the schema of a record.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <param name="typeName">The record class's name.</param>
/// <param name="tableName">The table's name, without prefix.</param>
/// <param name="converter">The converter that reads and writes the record.</param>
/// <remarks>Generated code uses this class with checked values.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordSchemaBuilder<T>(string typeName, string tableName, RecordConverter<T> converter)
    : RecordDeclaration(typeName, tableName)
    where T : class
{
    /// <summary>Adds a global secondary index.</summary>
    /// <param name="name">The index's name.</param>
    /// <param name="hashKeys">The properties that form the index's partition key.</param>
    /// <param name="rangeKeys">The properties that form the index's sort key, which may be none.</param>
    /// <param name="projection">The attributes that the index contains.</param>
    /// <param name="include">The properties that the index contains in addition to the keys.</param>
    /// <param name="read">The read capacity units, or 0 to use the table's.</param>
    /// <param name="write">The write capacity units, or 0 to use the table's.</param>
    /// <returns>This builder.</returns>
    public RecordSchemaBuilder<T> GlobalIndex(
        string name,
        string[] hashKeys,
        string[] rangeKeys,
        IndexProjection projection,
        string[] include,
        int read,
        int write
    )
    {
        Indexes.Add(new IndexDeclaration(name, true, hashKeys, rangeKeys, projection, include, read, write));
        return this;
    }

    /// <summary>Adds a local secondary index.</summary>
    /// <param name="name">The index's name.</param>
    /// <param name="hashKey">The property that is the table's partition key.</param>
    /// <param name="rangeKey">The property that is the index's sort key.</param>
    /// <param name="projection">The attributes that the index contains.</param>
    /// <param name="include">The properties that the index contains in addition to the keys.</param>
    /// <returns>This builder.</returns>
    public RecordSchemaBuilder<T> LocalIndex(string name, string hashKey, string rangeKey, IndexProjection projection, string[] include)
    {
        Indexes.Add(new IndexDeclaration(name, false, [hashKey], [rangeKey], projection, include, 0, 0));
        return this;
    }

    /// <summary>Creates the schema.</summary>
    /// <returns>The schema.</returns>
    public RecordSchema<T> Build() => new(converter, this);
}
