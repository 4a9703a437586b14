using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>What the parts of a table's declaration must be to each other, and what they become.</summary>
internal static class TableRules
{
    private const int MostLocalIndexes = 5;
    private const int MostGlobalIndexes = 20;
    private const int MostKeyParts = 4;
    private const int MostIncluded = 100;
    private const long MostUnits = 1_000_000_000_000;

    public static void CheckBilling(bool onDemand, ProvisionedThroughput? throughput, List<GlobalSecondaryIndex>? indexes)
    {
        if (onDemand && throughput is not null)
            throw Failures.Validation(Messages.UnitsWithPayPerRequest);
        if (!onDemand && throughput is null)
            throw Failures.Validation(Messages.UnitsMissing);
        CheckUnits(throughput);
        foreach (var index in indexes ?? [])
            CheckIndexBilling(onDemand, index.IndexName, index.ProvisionedThroughput);
    }

    public static void CheckIndexBilling(bool onDemand, string indexName, ProvisionedThroughput? throughput)
    {
        if (onDemand && throughput is not null)
            throw Failures.Validation(Messages.IndexUnitsWithPayPerRequest(indexName));
        if (!onDemand && throughput is null)
            throw Failures.Validation(Messages.IndexUnitsMissing(indexName));
        CheckUnits(throughput);
    }

    public static void CheckUnits(ProvisionedThroughput? throughput)
    {
        if (throughput?.ReadCapacityUnits > MostUnits)
            throw Failures.Validation(Messages.UnitsOutOfBounds(throughput.ReadCapacityUnits.Value, "ReadCapacityUnits"));
        if (throughput?.WriteCapacityUnits > MostUnits)
            throw Failures.Validation(Messages.UnitsOutOfBounds(throughput.WriteCapacityUnits.Value, "WriteCapacityUnits"));
    }

    public static void CheckStream(StreamSpecification stream)
    {
        if (stream.StreamEnabled == true && stream.StreamViewType is null)
            throw Failures.Validation(Messages.StreamWithoutViewType);
        if (stream.StreamEnabled == false && stream.StreamViewType is not null)
            throw Failures.Validation(Messages.ViewTypeWithoutStream);
    }

    public static void CheckKeys(CreateTableRequest request)
    {
        var defined = request.AttributeDefinitions.Select(a => a.AttributeName).ToList();
        if (Repeated(defined) is { } twice)
            throw Failures.Validation(Messages.AttributeDefinedTwice(twice));
        CheckDefined(request.KeySchema, defined);
        CheckOrder(request.KeySchema);

        var names = new HashSet<string>(StringComparer.Ordinal);
        if (request.LocalSecondaryIndexes.IsSent())
            CheckLocalIndexes(request, defined, names);
        if (request.GlobalSecondaryIndexes.IsSent())
        {
            if (request.GlobalSecondaryIndexes.Count == 0)
                throw Failures.Validation(Messages.IndexListEmpty("GlobalSecondaryIndexes"));
            foreach (var index in request.GlobalSecondaryIndexes)
                CheckGlobalIndex(index.IndexName, index.KeySchema, index.Projection, defined, names);
            CheckGlobalCount(request.GlobalSecondaryIndexes.Count);
        }

        CheckIncluded(
            (request.LocalSecondaryIndexes ?? [])
                .Select(i => i.Projection.NonKeyAttributes?.Count ?? 0)
                .Concat((request.GlobalSecondaryIndexes ?? []).Select(i => i.Projection.NonKeyAttributes?.Count ?? 0))
        );
        CheckAllUsed(request, defined);
    }

    /// <summary>Checks how many attributes the indexes of a table project by name: each name counts in each index.</summary>
    public static void CheckIncluded(IEnumerable<int> included)
    {
        if (included.Sum() > MostIncluded)
            throw Failures.Validation(Messages.TooManyIncluded);
    }

    public static void CheckGlobalCount(int indexes)
    {
        if (indexes > MostGlobalIndexes)
            throw Failures.Validation(Messages.TooManyGlobalIndexes);
    }

    public static void CheckGlobalIndex(
        string name,
        List<KeySchemaElement> schema,
        Projection projection,
        List<string> defined,
        HashSet<string> names
    )
    {
        CheckDefined(schema, defined);
        CheckPartOrder(schema);
        CheckProjection(projection);
        if (!names.Add(name))
            throw Failures.Validation(Messages.IndexDeclaredTwice(name));
    }

    /// <summary>A table or index that changes already takes no other change.</summary>
    public static void CheckNotBusy(Database database, TableDefinition definition)
    {
        switch (definition.Status.At(database.Now))
        {
            case "CREATING":
                throw Failures.ResourceInUse(Messages.TableBusy("created", definition.Name));
            case "UPDATING":
                throw Failures.ResourceInUse(Messages.TableBusy("updated", definition.Name));
            case "DELETING":
                throw Failures.ResourceInUse(Messages.TableBusy("deleted", definition.Name));
            default:
                break;
        }
    }

    public static KeyAttribute[] Attributes(IEnumerable<AttributeDefinition> definitions) =>
        [.. definitions.Select(d => new KeyAttribute(d.AttributeName, Enum.Parse<AttributeType>(d.AttributeType.Value)))];

    public static KeySchema Key(List<KeySchemaElement> schema, IEnumerable<KeyAttribute> attributes)
    {
        KeyAttribute[] Of(string keyType) =>
            [.. schema.Where(e => e.KeyType.Value == keyType).Select(e => attributes.First(a => a.Name == e.AttributeName))];
        return new KeySchema(Of("HASH"), Of("RANGE"));
    }

    public static IndexDefinition Define(LocalSecondaryIndex index, IEnumerable<KeyAttribute> attributes) =>
        new(index.IndexName, IsGlobal: false, Key(index.KeySchema, attributes), Project(index.Projection), default, default);

    public static IndexDefinition Define(GlobalSecondaryIndex index, IEnumerable<KeyAttribute> attributes, StatusChange status) =>
        new(
            index.IndexName,
            IsGlobal: true,
            Key(index.KeySchema, attributes),
            Project(index.Projection),
            Throughput(index.ProvisionedThroughput),
            status
        )
        {
            OnDemand = OnDemand(index.OnDemandThroughput),
        };

    public static IndexDefinition Define(
        CreateGlobalSecondaryIndexAction index,
        IEnumerable<KeyAttribute> attributes,
        StatusChange status
    ) =>
        new(
            index.IndexName,
            IsGlobal: true,
            Key(index.KeySchema, attributes),
            Project(index.Projection),
            Throughput(index.ProvisionedThroughput),
            status
        )
        {
            OnDemand = OnDemand(index.OnDemandThroughput),
            IsBackFilled = true,
        };

    public static IndexProjection Project(Projection projection) => new(projection.ProjectionType.Value, projection.NonKeyAttributes ?? []);

    public static Throughput Throughput(ProvisionedThroughput? units) => new(units?.ReadCapacityUnits ?? 0, units?.WriteCapacityUnits ?? 0);

    public static bool IsSame(Throughput present, ProvisionedThroughput wanted) =>
        present.Read == wanted.ReadCapacityUnits && present.Write == wanted.WriteCapacityUnits;

    /// <summary>Another throughput, with the time of the change.</summary>
    public static Throughput Change(Throughput present, ProvisionedThroughput wanted, DateTimeOffset now)
    {
        var (read, write) = (wanted.ReadCapacityUnits ?? 0, wanted.WriteCapacityUnits ?? 0);
        var decreases = read < present.Read || write < present.Write;
        return present with
        {
            Read = read,
            Write = write,
            Increased = read > present.Read || write > present.Write ? now : present.Increased,
            Decreased = decreases ? now : present.Decreased,
            Decreases = present.Decreases + (decreases ? 1 : 0),
        };
    }

    public static StreamDefinition? ChangeStream(StreamDefinition? present, StreamSpecification wanted, DateTimeOffset now)
    {
        var isEnabled = present is { IsEnabled: true };
        if (wanted.StreamEnabled == true)
        {
            if (isEnabled)
                throw Failures.Validation(Messages.StreamEnabled);
            CheckStream(wanted);
            return StreamDefinition.Begin(wanted.StreamViewType.Value, now);
        }

        return isEnabled ? present! with { IsEnabled = false } : throw Failures.Validation(Messages.StreamDisabled);
    }

    public static OnDemandLimits OnDemand(OnDemandThroughput? limits) => new(limits?.MaxReadRequestUnits, limits?.MaxWriteRequestUnits);

    private static void CheckLocalIndexes(CreateTableRequest request, List<string> defined, HashSet<string> names)
    {
        var indexes = request.LocalSecondaryIndexes;
        if (indexes.Count == 0)
            throw Failures.Validation(Messages.IndexListEmpty("LocalSecondaryIndexes"));
        if (request.KeySchema.Count < 2)
            throw Failures.Validation(Messages.LocalIndexNeedsRangeKey);
        foreach (var index in indexes)
        {
            CheckDefined(index.KeySchema, defined);
            CheckOrder(index.KeySchema);
            if (index.KeySchema.Count < 2)
                throw Failures.Validation(Messages.LocalIndexWithoutRangeKey(index.IndexName));
            if (index.KeySchema[0].AttributeName != request.KeySchema[0].AttributeName)
            {
                throw Failures.Validation(
                    Messages.LocalIndexOtherHashKey(index.IndexName, index.KeySchema[0].AttributeName, request.KeySchema[0].AttributeName)
                );
            }

            CheckProjection(index.Projection);
            if (!names.Add(index.IndexName))
                throw Failures.Validation(Messages.IndexDeclaredTwice(index.IndexName));
        }

        if (indexes.Count > MostLocalIndexes)
            throw Failures.Validation(Messages.TooManyLocalIndexes);
    }

    private static void CheckDefined(List<KeySchemaElement> schema, List<string> defined)
    {
        if (!schema.TrueForAll(e => defined.Contains(e.AttributeName)))
            throw Failures.Validation(Messages.KeyNotDefined(schema.Select(e => e.AttributeName), defined));
    }

    /// <summary>A table and a local index have one hash key, then at most one range key.</summary>
    private static void CheckOrder(List<KeySchemaElement> schema)
    {
        if (schema[0].KeyType.Value != "HASH")
            throw Failures.Validation(Messages.FirstKeyNotHash);
        if (schema.Count < 2)
            return;
        if (schema[1].KeyType.Value != "RANGE")
            throw Failures.Validation(Messages.SecondKeyNotRange);
        if (schema[0].AttributeName == schema[1].AttributeName)
            throw Failures.Validation(Messages.KeyDeclaredTwice);
    }

    /// <summary>A global index has up to four hash keys, then up to four range keys.</summary>
    private static void CheckPartOrder(List<KeySchemaElement> schema)
    {
        if (schema[0].KeyType.Value != "HASH")
            throw Failures.Validation(Messages.FirstKeyNotHash);
        var hashes = schema.TakeWhile(e => e.KeyType.Value == "HASH").Count();
        if (!schema.Skip(hashes).All(e => e.KeyType.Value == "RANGE"))
            throw Failures.Validation(Messages.SecondKeyNotRange);
        if (Repeated(schema.Select(e => e.AttributeName)) is not null)
            throw Failures.Validation(Messages.KeyPartDeclaredTwice);
        if (hashes > MostKeyParts)
            throw Failures.Validation(Messages.TooManyKeyParts("HASH"));
        if (schema.Count - hashes > MostKeyParts)
            throw Failures.Validation(Messages.TooManyKeyParts("RANGE"));
    }

    private static void CheckProjection(Projection projection)
    {
        if (projection.ProjectionType is null)
            throw Failures.Validation(Messages.ProjectionTypeMissing);
        if (Repeated(projection.NonKeyAttributes ?? []) is { } twice)
            throw Failures.Validation(Messages.AttributeIncludedTwice(twice));
        var includes = projection.ProjectionType.Value == "INCLUDE";
        var named = projection.NonKeyAttributes is { Count: > 0 };
        if (includes && !named)
            throw Failures.Validation(Messages.IncludeNothing);
        if (!includes && named)
            throw Failures.Validation(Messages.AttributesNotIncluded(projection.ProjectionType.Value));
    }

    /// <summary>The first name that is there twice.</summary>
    private static string? Repeated(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.FirstOrDefault(name => !seen.Add(name));
    }

    private static void CheckAllUsed(CreateTableRequest request, List<string> defined)
    {
        var used = request
            .KeySchema.Concat((request.LocalSecondaryIndexes ?? []).SelectMany(i => i.KeySchema))
            .Concat((request.GlobalSecondaryIndexes ?? []).SelectMany(i => i.KeySchema))
            .Select(e => e.AttributeName)
            .ToHashSet();
        if (defined.TrueForAll(used.Contains))
            return;
        var hasIndexes = request.LocalSecondaryIndexes is { Count: > 0 } || request.GlobalSecondaryIndexes is { Count: > 0 };
        throw Failures.Validation(hasIndexes ? Messages.AttributesNotUsed(defined, used) : Messages.AttributesNotKeys);
    }
}
