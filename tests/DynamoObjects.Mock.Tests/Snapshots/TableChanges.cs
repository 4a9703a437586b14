using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Snapshots;

/// <summary>Changes of the table "books", for random sequences of them.</summary>
internal static class TableChanges
{
    private static readonly Action<UpdateTableRequest>[] All =
    [
        update => update.BillingMode = BillingMode.PAY_PER_REQUEST,
        update =>
        {
            update.BillingMode = BillingMode.PROVISIONED;
            update.ProvisionedThroughput = new(5, 6);
            update.GlobalSecondaryIndexUpdates =
            [
                new()
                {
                    Update = new() { IndexName = "by-title", ProvisionedThroughput = new(3, 4) },
                },
            ];
        },
        update => update.ProvisionedThroughput = new(4, 7),
        update => update.ProvisionedThroughput = new(3, 3),
        update => update.OnDemandThroughput = new() { MaxReadRequestUnits = 10 },
        update => update.OnDemandThroughput = new() { MaxReadRequestUnits = -1, MaxWriteRequestUnits = 5 },
        update => update.WarmThroughput = new() { ReadUnitsPerSecond = 14_000 },
        update => update.WarmThroughput = new() { WriteUnitsPerSecond = 5_000 },
        update => update.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY },
        update => update.StreamSpecification = new() { StreamEnabled = false },
        update => update.SSESpecification = new() { Enabled = true },
        update => update.TableClass = TableClass.STANDARD_INFREQUENT_ACCESS,
        update => update.DeletionProtectionEnabled = true,
        update => update.GlobalSecondaryIndexUpdates = [new() { Delete = new() { IndexName = "by-title" } }],
        update => update.GlobalSecondaryIndexUpdates = [Update(index => index.OnDemandThroughput = new() { MaxWriteRequestUnits = 9 })],
        update => update.GlobalSecondaryIndexUpdates = [Update(index => index.WarmThroughput = new() { ReadUnitsPerSecond = 15_000 })],
        update => update.GlobalSecondaryIndexUpdates = [Update(index => index.ProvisionedThroughput = new(2, 2))],
        update =>
        {
            update.AttributeDefinitions = [new("author", ScalarAttributeType.S)];
            update.GlobalSecondaryIndexUpdates =
            [
                new()
                {
                    Create = new()
                    {
                        IndexName = "by-author",
                        KeySchema = [new("author", KeyType.HASH)],
                        Projection = new() { ProjectionType = ProjectionType.ALL },
                    },
                },
            ];
        },
    ];

    public static int Count => All.Length;

    /// <summary>Sends a change, which the table may not accept in its state.</summary>
    public static void TrySend(MockDynamoDb engine, int change)
    {
        var request = new UpdateTableRequest { TableName = "books" };
        All[change](request);
        _ = Record.Exception(() => engine.Execute(request));
    }

    private static GlobalSecondaryIndexUpdate Update(Action<UpdateGlobalSecondaryIndexAction> change)
    {
        var action = new UpdateGlobalSecondaryIndexAction { IndexName = "by-title" };
        change(action);
        return new GlobalSecondaryIndexUpdate { Update = action };
    }
}
