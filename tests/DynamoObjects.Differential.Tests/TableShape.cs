using DynamoObjects.Differential.Comparing;

namespace DynamoObjects.Differential;

/// <summary>A table that scenarios use: its keys and its indexes.</summary>
internal sealed class TableShape(CreateTableRequest table)
{
    /// <summary>Tables with all kinds of keys, with and without range keys and indexes.</summary>
    public static readonly TableShape[] All =
    [
        new(Table("hash", [("pk", "S")])),
        new(Table("number", [("pk", "N"), ("sk", "B")])),
        new(Indexed(Table("indexed", [("pk", "S"), ("sk", "N")]))),
    ];

    /// <summary>The request that creates the table.</summary>
    public CreateTableRequest Request { get; } = table;

    public string Name => Request.TableName;

    /// <summary>The attributes of the table's key with their types.</summary>
    public IReadOnlyList<(string Name, string Type)> Key { get; } = GetKey(table, table.KeySchema);

    /// <summary>The table itself and each index, with the attributes of its key.</summary>
    public IReadOnlyList<(string? Index, IReadOnlyList<(string Name, string Type)> Key)> Views { get; } =
    [
        (null, GetKey(table, table.KeySchema)),
        .. (table.GlobalSecondaryIndexes ?? []).Select(i => ((string?)i.IndexName, GetKey(table, i.KeySchema))),
        .. (table.LocalSecondaryIndexes ?? []).Select(i => ((string?)i.IndexName, GetKey(table, i.KeySchema))),
    ];

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

    private static CreateTableRequest Table(string name, (string Name, string Type)[] key) =>
        new()
        {
            TableName = name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [.. key.Select(k => new AttributeDefinition(k.Name, k.Type))],
            KeySchema = Schema([.. key.Select(k => k.Name)]),
        };

    private static CreateTableRequest Indexed(CreateTableRequest table)
    {
        table.AttributeDefinitions.AddRange([new("g", "S"), new("h", "N"), new("l", "S")]);
        table.GlobalSecondaryIndexes =
        [
            new()
            {
                IndexName = "all",
                KeySchema = Schema("g", "h"),
                Projection = new() { ProjectionType = ProjectionType.ALL },
            },
            new()
            {
                IndexName = "keys",
                KeySchema = Schema("h"),
                Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY },
            },
        ];
        table.LocalSecondaryIndexes =
        [
            new()
            {
                IndexName = "local",
                KeySchema = Schema("pk", "l"),
                Projection = new() { ProjectionType = ProjectionType.INCLUDE, NonKeyAttributes = ["a"] },
            },
        ];
        return table;
    }

    private static List<KeySchemaElement> Schema(params string[] names) =>
        [.. names.Select((n, i) => new KeySchemaElement(n, i == 0 ? KeyType.HASH : KeyType.RANGE))];
}
