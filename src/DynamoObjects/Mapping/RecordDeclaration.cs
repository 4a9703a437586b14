using System.ComponentModel;

namespace DynamoObjects.Mapping;

/// <summary>Represents the declaration of a record class in generated code, with .NET property names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecordDeclaration
{
    private protected RecordDeclaration(string typeName, string tableName) => (TypeName, TableName) = (typeName, tableName);

    /// <summary>Gets the record class's name.</summary>
    public string TypeName { get; }

    /// <summary>Gets the table's name, without prefix.</summary>
    public string TableName { get; }

    /// <summary>Gets or sets the name of the property that is the partition key.</summary>
    public string? HashKey { get; set; }

    /// <summary>Gets or sets the name of the property that is the sort key.</summary>
    public string? RangeKey { get; set; }

    /// <summary>Gets or sets the read capacity units, or 0 if the record class declares none.</summary>
    public int ReadCapacity { get; set; }

    /// <summary>Gets or sets the write capacity units, or 0 if the record class declares none.</summary>
    public int WriteCapacity { get; set; }

    /// <summary>Gets or sets the data that the table's stream contains for each change.</summary>
    public StreamView Stream { get; set; }

    /// <summary>Gets or sets the name of the property with <see cref="DynamoVersionAttribute"/>.</summary>
    public string? Version { get; set; }

    /// <summary>Gets or sets the name of the property with <see cref="DynamoCreatedAtAttribute"/>.</summary>
    public string? CreatedAt { get; set; }

    /// <summary>Gets or sets the name of the property with <see cref="DynamoUpdatedAtAttribute"/>.</summary>
    public string? UpdatedAt { get; set; }

    /// <summary>Gets or sets the name of the property with <see cref="DynamoTimeToLiveAttribute"/>.</summary>
    public string? TimeToLive { get; set; }

    /// <summary>Gets or sets the version of a new item.</summary>
    /// <value>The default is 1.</value>
    public int FirstVersion { get; set; } = 1;

    /// <summary>Gets or sets a value indicating whether the class has <see cref="DynamoSchemalessAttribute"/>.</summary>
    public bool IsSchemaless { get; set; }

    internal List<IndexDeclaration> Indexes { get; } = [];
}
