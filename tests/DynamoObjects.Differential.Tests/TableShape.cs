using DynamoObjects.Differential.Comparing;

namespace DynamoObjects.Differential;

/// <summary>A table that scenarios use: its keys and its indexes.</summary>
internal sealed class TableShape(CreateTableRequest table)
{
    /// <summary>The request that creates the table.</summary>
    public CreateTableRequest Request { get; } = table;

    public string Name => Request.TableName;

    /// <summary>The attributes of the table's key with their types.</summary>
    public IReadOnlyList<(string Name, string Type)> Key { get; } = GetKey(table, table.KeySchema);

    /// <summary>The table itself and each index, with the attributes of its key.</summary>
    public IReadOnlyList<IndexView> Views { get; } =
    [
        new(null, GetKey(table, table.KeySchema)),
        .. (table.GlobalSecondaryIndexes ?? []).Select(i => new IndexView(i.IndexName, GetKey(table, i.KeySchema))),
        .. (table.LocalSecondaryIndexes ?? []).Select(i => new IndexView(i.IndexName, GetKey(table, i.KeySchema))),
    ];

    /// <summary>The indexes, with the attributes of their keys.</summary>
    public IEnumerable<IndexView> Indexes => Views.Skip(1);

    /// <summary>Whether the table has a stream.</summary>
    public bool HasStream => Request.StreamSpecification is not null;

    /// <summary>The attributes that are in the key of an index only, with their types.</summary>
    public IReadOnlyList<(string Name, string Type)> IndexKeys => [.. Views.SelectMany(v => v.Key).Distinct().Where(a => !Key.Contains(a))];

    /// <summary>The key of an item.</summary>
    public Dictionary<string, AttributeValue> GetKey(Dictionary<string, AttributeValue> item) =>
        Key.ToDictionary(k => k.Name, k => item[k.Name]);

    /// <summary>A text that is equal for items with the same key.</summary>
    public string KeyText(Dictionary<string, AttributeValue> item) => SdkJson.Text(GetKey(item));

    /// <summary>A text that is equal for items with the same key, even if parts of the key are missing.</summary>
    public string KeyOf(Dictionary<string, AttributeValue> item) =>
        string.Join(' ', Key.Select(k => item.TryGetValue(k.Name, out var value) ? SdkJson.Text(value) : ""));

    public override string ToString() => Name;

    private static List<(string Name, string Type)> GetKey(CreateTableRequest table, List<KeySchemaElement> schema) =>
        schema.ConvertAll<(string, string)>(k =>
            (k.AttributeName, table.AttributeDefinitions.Find(d => d.AttributeName == k.AttributeName)!.AttributeType.Value)
        );
}
