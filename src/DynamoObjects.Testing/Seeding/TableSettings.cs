using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Testing.Seeding;

/// <summary>The settings with which a table can be created again elsewhere.</summary>
/// <param name="Description">The table's description.</param>
/// <param name="TimeToLive">The time to live attribute; null if time to live is disabled.</param>
/// <param name="Tags">The tags, except AWS's own; null if there are none.</param>
internal sealed record TableSettings(TableDescription Description, string? TimeToLive, List<Tag>? Tags)
{
    /// <summary>The key that the mock says AWS manages: another engine, and AWS, has its own.</summary>
    private const string ManagedKey = "key/" + Database.ManagedKeyId;

    public string Name => Description.TableName;

    private bool IsOnDemand => Description.BillingModeSummary?.BillingMode == BillingMode.PAY_PER_REQUEST;

    public static async Task<TableSettings> ReadAsync(IAmazonDynamoDB client, string name, CancellationToken cancellationToken)
    {
        var table = (await client.DescribeTableAsync(name, cancellationToken).ConfigureAwait(false)).Table;
        var timeToLive = (await client.DescribeTimeToLiveAsync(name, cancellationToken).ConfigureAwait(false)).TimeToLiveDescription;
        var isOn = timeToLive?.TimeToLiveStatus == TimeToLiveStatus.ENABLED || timeToLive?.TimeToLiveStatus == TimeToLiveStatus.ENABLING;
        var tags = await ReadTagsAsync(client, table.TableArn, cancellationToken).ConfigureAwait(false);
        return new TableSettings(table, isOn ? timeToLive!.AttributeName : null, tags is { Count: > 0 } ? tags : null);
    }

    public TableKeys ToKeys() => TableKeys.FromDescription(Description, Name);

    /// <summary>Returns the request that creates the table.</summary>
    public CreateTableRequest ToRequest(string name) =>
        new()
        {
            TableName = name,
            AttributeDefinitions = Description.AttributeDefinitions,
            KeySchema = Description.KeySchema,
            GlobalSecondaryIndexes = OrNone(Description.GlobalSecondaryIndexes?.ConvertAll(ToRequest)),
            LocalSecondaryIndexes = OrNone(Description.LocalSecondaryIndexes?.ConvertAll(ToRequest)),
            BillingMode = IsOnDemand ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED,
            ProvisionedThroughput = Units(Description.ProvisionedThroughput),
            OnDemandThroughput = Description.OnDemandThroughput,
            StreamSpecification = Description.StreamSpecification is { StreamEnabled: true } stream ? stream : null,
            TableClass = Description.TableClassSummary?.TableClass,
            SSESpecification =
                Description.SSEDescription is { } encryption && encryption.Status == SSEStatus.ENABLED ? Encryption(encryption) : null,
            DeletionProtectionEnabled = Description.DeletionProtectionEnabled is true ? true : null,
            Tags = Tags,
        };

    private static SSESpecification Encryption(SSEDescription description) =>
        new()
        {
            Enabled = true,
            SSEType = SSEType.KMS,
            KMSMasterKeyId = description.KMSMasterKeyArn is { } key && !key.EndsWith(ManagedKey, StringComparison.Ordinal) ? key : null,
        };

    private static LocalSecondaryIndex ToRequest(LocalSecondaryIndexDescription index) =>
        new()
        {
            IndexName = index.IndexName,
            KeySchema = index.KeySchema,
            Projection = ToRequest(index.Projection),
        };

    private static Projection ToRequest(Projection projection) =>
        new() { ProjectionType = projection.ProjectionType, NonKeyAttributes = OrNone(projection.NonKeyAttributes) };

    private GlobalSecondaryIndex ToRequest(GlobalSecondaryIndexDescription index) =>
        new()
        {
            IndexName = index.IndexName,
            KeySchema = index.KeySchema,
            Projection = ToRequest(index.Projection),
            ProvisionedThroughput = Units(index.ProvisionedThroughput),
            OnDemandThroughput = index.OnDemandThroughput,
        };

    private ProvisionedThroughput? Units(ProvisionedThroughputDescription? units) =>
        IsOnDemand || units is null
            ? null
            : new() { ReadCapacityUnits = units.ReadCapacityUnits, WriteCapacityUnits = units.WriteCapacityUnits };

    private static List<T>? OrNone<T>(List<T>? list) => list is { Count: > 0 } ? list : null;

    private static async Task<List<Tag>> ReadTagsAsync(IAmazonDynamoDB client, string arn, CancellationToken cancellationToken)
    {
        var tags = new List<Tag>();
        string? next = null;
        try
        {
            do
            {
                var request = new ListTagsOfResourceRequest { ResourceArn = arn, NextToken = next };
                var page = await client.ListTagsOfResourceAsync(request, cancellationToken).ConfigureAwait(false);
                tags.AddRange(page.Tags ?? []);
                next = page.NextToken;
            } while (next is not null);
        }
        catch (AmazonDynamoDBException exception) when (exception.ErrorCode is "UnknownOperationException")
        {
            // DynamoDB Local does not support tags.
        }

        // AWS's own tags, such as those of CloudFormation, cannot be set by others.
        tags.RemoveAll(tag => tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase));
        return tags;
    }
}
