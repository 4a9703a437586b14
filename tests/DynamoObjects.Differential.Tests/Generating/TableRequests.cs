namespace DynamoObjects.Differential.Generating;

/// <summary>CreateTable, and requests that describe, change and delete the created table.</summary>
internal static class TableRequests
{
    public const string Name = "made";

    private static readonly Gen<string> Attributes = Gen.OneOf("pk", "sk", "g", "h");

    private static readonly Gen<List<KeySchemaElement>> Keys = Gen.Frequency(
        (6, Attributes.Select(h => Schema((h, "HASH")))),
        (12, Gen.Select(Attributes, Attributes, (h, r) => Schema((h, "HASH"), (r, "RANGE")))),
        (1, Attributes.Select(h => Schema((h, "RANGE")))),
        (1, Gen.Select(Attributes, Attributes, (h, r) => Schema((r, "RANGE"), (h, "HASH"))))
    );

    private static readonly Gen<ProvisionedThroughput?> Throughput = Gen.Frequency((8, Gen.Int[1, 3]), (1, Gen.Int[0, 0]))
        .Select(n => new ProvisionedThroughput(n, n))
        .InPercent(50);

    private static readonly Gen<Projection?> Projections = Gen.Select(
            Gen.OneOf("ALL", "KEYS_ONLY", "INCLUDE"),
            Gen.OneOf("a", "b", "pk").Array[1, 2],
            Gen.Int[0, 9],
            (type, names, percentile) =>
                new Projection
                {
                    ProjectionType = type,
                    NonKeyAttributes = (type == "INCLUDE") != (percentile == 0) ? [.. names.Distinct()] : null,
                }
        )
        .InPercent(97);

    private static readonly Gen<GlobalSecondaryIndex> Globals = Gen.Select(
        Gen.OneOf("g1", "gsi1", "gsi2"),
        Keys,
        Projections,
        Throughput,
        (name, keys, projection, throughput) =>
            new GlobalSecondaryIndex
            {
                IndexName = name == "g1" ? "gsi1" : name,
                KeySchema = keys,
                Projection = projection,
                ProvisionedThroughput = throughput,
            }
    );

    private static readonly Gen<LocalSecondaryIndex> Locals = Gen.Select(
        Gen.OneOf("lsi1", "lsi2", "gsi1"),
        Keys,
        Projections,
        (name, keys, projection) =>
            new LocalSecondaryIndex
            {
                IndexName = name,
                KeySchema = keys,
                Projection = projection,
            }
    );

    public static readonly Gen<AmazonDynamoDBRequest> Any = Gen.Frequency(
        (
            6,
            Gen.Select(
                Keys,
                Globals.Array[0, 2],
                Locals.Array[0, 2],
                Throughput,
                Gen.OneOf("PROVISIONED", "PAY_PER_REQUEST").InPercent(70),
                Gen.OneOf("S", "N", "B", "S").Array[4],
                Gen.Int[0, 19],
                Create
            )
        ),
        (2, Gen.Const<AmazonDynamoDBRequest>(() => new DescribeTableRequest(Name))),
        (1, Gen.Const<AmazonDynamoDBRequest>(() => new DeleteTableRequest(Name))),
        (1, Gen.Const<AmazonDynamoDBRequest>(() => new ListTablesRequest())),
        (
            3,
            Gen.Select(Throughput, Gen.OneOf("PROVISIONED", "PAY_PER_REQUEST").InPercent(50), (throughput, billing) =>
                (AmazonDynamoDBRequest)
                    new UpdateTableRequest
                    {
                        TableName = Name,
                        ProvisionedThroughput = throughput,
                        BillingMode = billing,
                    }
            )
        )
    );

    /// <summary>Creates a table whose attribute definitions are mostly those that its keys need.</summary>
    private static AmazonDynamoDBRequest Create(
        List<KeySchemaElement> keys,
        GlobalSecondaryIndex[] globals,
        LocalSecondaryIndex[] locals,
        ProvisionedThroughput? throughput,
        string? billing,
        string[] types,
        int percentile
    )
    {
        var needed = keys.Concat(globals.SelectMany(g => g.KeySchema))
            .Concat(locals.SelectMany(l => l.KeySchema))
            .Select(k => k.AttributeName)
            .Distinct();
        var onDemand = billing == "PAY_PER_REQUEST";
        if (percentile > 1)
        {
            throughput = onDemand ? null : throughput ?? new ProvisionedThroughput(1, 1);
            foreach (var index in globals)
                index.ProvisionedThroughput = onDemand ? null : index.ProvisionedThroughput ?? new ProvisionedThroughput(1, 1);
            foreach (var index in locals)
                index.KeySchema[0] = new KeySchemaElement(keys[0].AttributeName, index.KeySchema[0].KeyType);
            needed = keys.Concat(globals.SelectMany(g => g.KeySchema))
                .Concat(locals.SelectMany(l => l.KeySchema))
                .Select(k => k.AttributeName)
                .Distinct();
        }

        return new CreateTableRequest
        {
            TableName = Name,
            BillingMode = billing,
            ProvisionedThroughput = throughput,
            KeySchema = keys,
            AttributeDefinitions =
            [
                .. needed.Skip(percentile == 0 ? 1 : 0).Select((n, i) => new AttributeDefinition(n, types[i])),
                .. percentile == 1 ? [new AttributeDefinition("extra", "S")] : Array.Empty<AttributeDefinition>(),
            ],
            GlobalSecondaryIndexes = globals.Length == 0 ? null : [.. globals],
            LocalSecondaryIndexes = locals.Length == 0 ? null : [.. locals],
        };
    }

    private static List<KeySchemaElement> Schema(params (string Name, string Type)[] keys) =>
        [.. keys.Select(k => new KeySchemaElement(k.Name, k.Type))];
}
