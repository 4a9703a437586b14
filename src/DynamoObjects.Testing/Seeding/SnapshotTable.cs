using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Seeding;

/// <summary>A table with its settings and items, as a snapshot has it.</summary>
internal sealed record SnapshotTable
{
    private const string DefaultKey = "alias/aws/dynamodb";

    public required string Name { get; init; }

    /// <summary>The types of the key attributes.</summary>
    public required SortedDictionary<string, string> KeyTypes { get; init; }

    public required List<string> HashKeys { get; init; }

    public List<string>? RangeKeys { get; init; }

    public List<SnapshotIndex>? GlobalIndexes { get; init; }

    public List<SnapshotIndex>? LocalIndexes { get; init; }

    /// <summary>None: billed on demand.</summary>
    public SnapshotThroughput? Throughput { get; init; }

    public SnapshotThroughput? OnDemandLimits { get; init; }

    /// <summary>What its stream shows, such as NEW_IMAGE; none without a stream.</summary>
    public string? Stream { get; init; }

    /// <summary>The attribute that says when items expire; none where that is off.</summary>
    public string? TimeToLive { get; init; }

    public string? TableClass { get; init; }

    public bool? IsEncryptedByKms { get; init; }

    /// <summary>None for the key that AWS manages.</summary>
    public string? KmsKey { get; init; }

    public bool? IsProtected { get; init; }

    public SortedDictionary<string, string>? Tags { get; init; }

    public required List<Dictionary<string, AttributeValue>> Items { get; init; }

    public static SnapshotTable Of(TableDescription table, string? timeToLive, SortedDictionary<string, string>? tags, List<Dictionary<string, AttributeValue>> items)
    {
        var isOnDemand = table.BillingModeSummary?.BillingMode == BillingMode.PAY_PER_REQUEST;
        var isEncrypted = table.SSEDescription?.Status == SSEStatus.ENABLED;
        return new SnapshotTable
        {
            Name = table.TableName,
            KeyTypes = new(table.AttributeDefinitions.ToDictionary(a => a.AttributeName, a => a.AttributeType.Value), StringComparer.Ordinal),
            HashKeys = Keys(table.KeySchema, KeyType.HASH) ?? [],
            RangeKeys = Keys(table.KeySchema, KeyType.RANGE),
            GlobalIndexes = ByName(table.GlobalSecondaryIndexes?.Select(index => SnapshotIndex.Of(index, isOnDemand))),
            LocalIndexes = ByName(table.LocalSecondaryIndexes?.Select(SnapshotIndex.Of)),
            Throughput = isOnDemand ? null : Of(table.ProvisionedThroughput),
            OnDemandLimits = Of(table.OnDemandThroughput),
            Stream = table.StreamSpecification is { StreamEnabled: true } stream ? stream.StreamViewType.Value : null,
            TimeToLive = timeToLive,
            TableClass = table.TableClassSummary?.TableClass?.Value,
            IsEncryptedByKms = isEncrypted ? true : null,
            KmsKey = isEncrypted && table.SSEDescription!.KMSMasterKeyArn is { } key && !key.EndsWith(DefaultKey, StringComparison.Ordinal) ? key : null,
            IsProtected = table.DeletionProtectionEnabled is true ? true : null,
            Tags = tags,
            Items = items,
        };
    }

    public CreateTableRequest ToRequest(string name) => new()
    {
        TableName = name,
        AttributeDefinitions = [.. KeyTypes.Select(pair => new AttributeDefinition(pair.Key, new ScalarAttributeType(pair.Value)))],
        KeySchema = KeySchema(HashKeys, RangeKeys),
        GlobalSecondaryIndexes = GlobalIndexes?.ConvertAll(index => index.ToGlobal()),
        LocalSecondaryIndexes = LocalIndexes?.ConvertAll(index => index.ToLocal()),
        BillingMode = Throughput is null ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED,
        ProvisionedThroughput = Provisioned(Throughput),
        OnDemandThroughput = OnDemand(OnDemandLimits),
        StreamSpecification = Stream is null ? null : new StreamSpecification { StreamEnabled = true, StreamViewType = Stream },
        TableClass = TableClass is null ? null : new TableClass(TableClass),
        SSESpecification = IsEncryptedByKms is true ? new SSESpecification { Enabled = true, SSEType = SSEType.KMS, KMSMasterKeyId = KmsKey } : null,
        DeletionProtectionEnabled = IsProtected,
        // AWS's own tags, such as those of CloudFormation, cannot be given by anybody else.
        Tags = Tags?.Where(tag => !tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            .Select(tag => new Tag { Key = tag.Key, Value = tag.Value }).ToList(),
    };

    public TableKeys ToKeys() => new(Name, [.. HashKeys, .. RangeKeys ?? []], KeyTypes);

    public static List<string>? Keys(List<KeySchemaElement> schema, KeyType type) =>
        schema.Where(key => key.KeyType == type).Select(key => key.AttributeName).ToList() is { Count: > 0 } names ? names : null;

    public static List<KeySchemaElement> KeySchema(List<string> hash, List<string>? range) =>
        [.. hash.Select(name => new KeySchemaElement(name, KeyType.HASH)), .. (range ?? []).Select(name => new KeySchemaElement(name, KeyType.RANGE))];

    public static SnapshotThroughput? Of(ProvisionedThroughputDescription? throughput) =>
        throughput is null ? null : new(throughput.ReadCapacityUnits, throughput.WriteCapacityUnits);

    public static SnapshotThroughput? Of(OnDemandThroughput? limits) => limits is null ? null : new(limits.MaxReadRequestUnits, limits.MaxWriteRequestUnits);

    public static ProvisionedThroughput? Provisioned(SnapshotThroughput? throughput) =>
        throughput is null ? null : new() { ReadCapacityUnits = throughput.Read, WriteCapacityUnits = throughput.Write };

    public static OnDemandThroughput? OnDemand(SnapshotThroughput? limits) =>
        limits is null ? null : new() { MaxReadRequestUnits = limits.Read, MaxWriteRequestUnits = limits.Write };

    private static List<SnapshotIndex>? ByName(IEnumerable<SnapshotIndex>? indexes) =>
        indexes?.OrderBy(index => index.Name, StringComparer.Ordinal).ToList() is { Count: > 0 } list ? list : null;
}
