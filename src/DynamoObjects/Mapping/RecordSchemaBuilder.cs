using System.ComponentModel;

namespace DynamoObjects.Mapping;

/// <summary>Collects a record's schema. Called by generated code, which has checked all that is given here.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <param name="typeName">The record class's name.</param>
/// <param name="tableName">The table's name, without prefix.</param>
/// <param name="converter">How the record is read and written.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordSchemaBuilder<T>(string typeName, string tableName, RecordConverter<T> converter)
    : RecordDeclaration(typeName, tableName)
    where T : class
{
    /// <summary>Adds a global secondary index.</summary>
    /// <param name="name">The index's name.</param>
    /// <param name="hashKeys">The properties that are its partition key.</param>
    /// <param name="rangeKeys">The properties that are its sort key; may be empty.</param>
    /// <param name="projection">What the index holds.</param>
    /// <param name="include">The properties held beside the keys.</param>
    /// <param name="read">Read capacity units, or 0.</param>
    /// <param name="write">Write capacity units, or 0.</param>
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
    /// <param name="rangeKey">The property that is its sort key.</param>
    /// <param name="projection">What the index holds.</param>
    /// <param name="include">The properties held beside the keys.</param>
    /// <returns>This builder.</returns>
    public RecordSchemaBuilder<T> LocalIndex(string name, string hashKey, string rangeKey, IndexProjection projection, string[] include)
    {
        Indexes.Add(new IndexDeclaration(name, false, [hashKey], [rangeKey], projection, include, 0, 0));
        return this;
    }

    /// <summary>Makes the schema.</summary>
    /// <returns>The schema.</returns>
    public RecordSchema<T> Build() => new(converter, this);
}
