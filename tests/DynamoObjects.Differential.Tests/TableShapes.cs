namespace DynamoObjects.Differential;

/// <summary>The tables that scenarios use.</summary>
internal static class TableShapes
{
    private static readonly string[] Projections = ["ALL", "KEYS_ONLY", "INCLUDE"];

    /// <summary>Tables with all kinds of keys, with and without range keys and indexes.</summary>
    private static readonly TableShape[] Common =
    [
        new(Table("hash", [("pk", "S")])),
        new(Table("number", [("pk", "N"), ("sk", "B")])),
        new(Indexed(Table("indexed", [("pk", "S"), ("sk", "N")]))),
    ];

    /// <summary>A table for each kind of index with each projection; one index also has an attribute of the table's key.</summary>
    private static readonly TableShape[] Projected =
    [
        new(
            WithIndexes(
                Table("projected", [("pk", "S"), ("sk", "N")]),
                [
                    .. Projections.Select(p => Global($"hash-{p}", ["g"], p)),
                    .. Projections.Select(p => Global($"range-{p}", ["g", "h"], p)),
                    .. Projections.Select(p => Global($"reversed-{p}", ["h", "pk"], p)),
                ],
                [.. Projections.Select(p => Local($"local-{p}", "l", p))]
            )
        ),
    ];

    /// <summary>A table whose attributes are the hash and range keys of indexes, with strings and binaries.</summary>
    private static readonly TableShape[] Keyed =
    [
        new(
            WithIndexes(
                Table("keyed", [("pk", "S"), ("sk", "B")]),
                [Global("by-g", ["g", "i"], "ALL"), Global("by-i", ["i", "pk"], "KEYS_ONLY"), Global("by-h", ["h"], "ALL")],
                [Local("by-l", "l", "ALL")]
            )
        ),
    ];

    /// <summary>A table for each view type of a stream.</summary>
    private static readonly TableShape[] Streamed =
    [
        new(WithStream(Table("images", [("pk", "S")]), StreamViewType.NEW_AND_OLD_IMAGES)),
        new(WithStream(Indexed(Table("indexed-images", [("pk", "S"), ("sk", "N")])), StreamViewType.NEW_AND_OLD_IMAGES)),
        new(WithStream(Table("new-image", [("pk", "N"), ("sk", "B")]), StreamViewType.NEW_IMAGE)),
        new(WithStream(Table("old-image", [("pk", "S"), ("sk", "N")]), StreamViewType.OLD_IMAGE)),
        new(WithStream(Table("keys-only", [("pk", "S"), ("sk", "N")]), StreamViewType.KEYS_ONLY)),
    ];

    public static TableShape[] Get(Area area) =>
        area switch
        {
            Area.Streams => Streamed,
            Area.IndexKeys => Keyed,
            Area.IndexReads => Projected,
            Area.Statements => [.. Common, .. Projected],
            _ => Common,
        };

    private static CreateTableRequest Table(string name, (string Name, string Type)[] key) =>
        new()
        {
            TableName = name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [.. key.Select(k => new AttributeDefinition(k.Name, k.Type))],
            KeySchema = Schema([.. key.Select(k => k.Name)]),
        };

    private static CreateTableRequest Indexed(CreateTableRequest table) =>
        WithIndexes(table, [Global("all", ["g", "h"], "ALL"), Global("keys", ["h"], "KEYS_ONLY")], [Local("local", "l", "INCLUDE")]);

    /// <summary>Adds indexes: <c>h</c> is a number, <c>i</c> a binary, and all other attributes of their keys are strings.</summary>
    private static CreateTableRequest WithIndexes(CreateTableRequest table, GlobalSecondaryIndex[] globals, LocalSecondaryIndex[] locals)
    {
        var names = globals.SelectMany(g => g.KeySchema).Concat(locals.SelectMany(l => l.KeySchema)).Select(k => k.AttributeName);
        table.AttributeDefinitions.AddRange(
            names
                .Distinct()
                .Where(name => table.AttributeDefinitions.TrueForAll(d => d.AttributeName != name))
                .Select(name => new AttributeDefinition(
                    name,
                    name switch
                    {
                        "h" => "N",
                        "i" => "B",
                        _ => "S",
                    }
                ))
        );
        table.GlobalSecondaryIndexes = [.. globals];
        table.LocalSecondaryIndexes = [.. locals];
        return table;
    }

    private static CreateTableRequest WithStream(CreateTableRequest table, StreamViewType viewType)
    {
        table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = viewType };
        return table;
    }

    private static GlobalSecondaryIndex Global(string name, string[] key, string projection) =>
        new()
        {
            IndexName = name,
            KeySchema = Schema(key),
            Projection = Projection(projection),
        };

    private static LocalSecondaryIndex Local(string name, string range, string projection) =>
        new()
        {
            IndexName = name,
            KeySchema = Schema("pk", range),
            Projection = Projection(projection),
        };

    private static Projection Projection(string type) =>
        new() { ProjectionType = type, NonKeyAttributes = type == "INCLUDE" ? ["a"] : null };

    private static List<KeySchemaElement> Schema(params string[] names) =>
        [.. names.Select((n, i) => new KeySchemaElement(n, i == 0 ? KeyType.HASH : KeyType.RANGE))];
}
