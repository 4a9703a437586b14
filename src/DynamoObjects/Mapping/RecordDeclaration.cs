using System.ComponentModel;

namespace DynamoObjects.Mapping;

/// <summary>The declaration of a record class in generated code, with .NET property names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecordDeclaration
{
    private protected RecordDeclaration(string typeName, string tableName) => (TypeName, TableName) = (typeName, tableName);

    /// <summary>The record class's name.</summary>
    public string TypeName { get; }

    /// <summary>The table's name, without prefix.</summary>
    public string TableName { get; }

    /// <summary>The name of the property that is the partition key.</summary>
    public string? HashKey { get; set; }

    /// <summary>The name of the property that is the sort key.</summary>
    public string? RangeKey { get; set; }

    /// <summary>The read capacity units, or 0.</summary>
    public int ReadCapacity { get; set; }

    /// <summary>The write capacity units, or 0.</summary>
    public int WriteCapacity { get; set; }

    /// <summary>The table's stream.</summary>
    public StreamView Stream { get; set; }

    /// <summary>The name of the property with <see cref="DynamoVersionAttribute"/>.</summary>
    public string? Version { get; set; }

    /// <summary>The name of the property with <see cref="DynamoCreatedAtAttribute"/>.</summary>
    public string? CreatedAt { get; set; }

    /// <summary>The name of the property with <see cref="DynamoUpdatedAtAttribute"/>.</summary>
    public string? UpdatedAt { get; set; }

    /// <summary>The name of the property with <see cref="DynamoTimeToLiveAttribute"/>.</summary>
    public string? TimeToLive { get; set; }

    /// <summary>The version of a new item; 1 by default.</summary>
    public int FirstVersion { get; set; } = 1;

    /// <summary>Whether the class has <see cref="DynamoSchemalessAttribute"/>.</summary>
    public bool IsSchemaless { get; set; }

    internal List<IndexDeclaration> Indexes { get; } = [];
}
