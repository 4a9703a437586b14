using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupRow;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupScene;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>The overrides of a restore.</summary>
internal static class RestoreOverrideRows
{
    private const string ByTitle = "'GlobalSecondaryIndexes':[{'IndexName':'by-title'";
    private const string Mismatch =
        " does not match a secondary index that existed in the source table and cannot be created during the restore operation";

    public static IEnumerable<BackupRow> All =>
        [
            Returns(
                "T281",
                "Units replace those of the table only",
                Provisioned,
                Change(r => r.ProvisionedThroughputOverride = new(7, 8)),
                "{'TableDescription':{'ProvisionedThroughput':{'ReadCapacityUnits':7,'WriteCapacityUnits':8},"
                    + ByTitle
                    + ",'ProvisionedThroughput':{'ReadCapacityUnits':5,'WriteCapacityUnits':4}}]}}"
            ),
            Returns(
                "T281",
                "On-demand billing leaves no units",
                Provisioned,
                Change(r => r.BillingModeOverride = BillingMode.PAY_PER_REQUEST),
                "{'TableDescription':{'BillingModeSummary':{'BillingMode':'PAY_PER_REQUEST'},'ProvisionedThroughput':"
                    + "{'ReadCapacityUnits':0,'WriteCapacityUnits':0},"
                    + ByTitle
                    + ",'ProvisionedThroughput':{'ReadCapacityUnits':0,'WriteCapacityUnits':0}}]}}"
            ),
            Returns(
                "T273",
                "Provisioned billing with units",
                OnDemand,
                Change(r => (r.BillingModeOverride, r.ProvisionedThroughputOverride) = (BillingMode.PROVISIONED, new(7, 8))),
                "{'TableDescription':{'ProvisionedThroughput':{'ReadCapacityUnits':7,'WriteCapacityUnits':8},'OnDemandThroughput':null}}"
            ),
            Rejects(
                "T273",
                "Units need provisioned billing",
                OnDemand,
                Change(r => r.ProvisionedThroughputOverride = new(7, 8)),
                "Invalid Request: Cannot override ProvisionedThroughput unless BillingMode is PROVISIONED"
            ),
            Rejects(
                "T273",
                "Provisioned billing needs units",
                OnDemand,
                Change(r => r.BillingModeOverride = BillingMode.PROVISIONED),
                "Invalid Request: Must override ProvisionedThroughput if BillingMode is overridden to PROVISIONED"
            ),
            Rejects(
                "T274",
                "On-demand billing takes no units",
                Provisioned,
                Change(r => (r.BillingModeOverride, r.ProvisionedThroughputOverride) = (BillingMode.PAY_PER_REQUEST, new(7, 8))),
                "Invalid Request: Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST"
            ),
            Rejects(
                "T274",
                "On-demand billing takes no units of indexes",
                Provisioned,
                Change(r =>
                {
                    r.BillingModeOverride = BillingMode.PAY_PER_REQUEST;
                    r.GlobalSecondaryIndexOverride = [Global(units: new(7, 8))];
                }),
                "Invalid Request: Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST for index by-title"
            ),
            Rejects(
                "T280",
                "A listed index of a provisioned table needs units",
                Provisioned,
                Change(r => r.GlobalSecondaryIndexOverride = [Global()]),
                "Invalid Request: Must specify provisioned throughput for index by-title"
            ),
            Rejects(
                "T280",
                "Provisioned billing needs units of indexes that had none",
                Indexed,
                Change(r => (r.BillingModeOverride, r.ProvisionedThroughputOverride) = (BillingMode.PROVISIONED, new(7, 8))),
                "Invalid Request: Must specify provisioned throughput for index by-title"
            ),
            Returns(
                "T280",
                "A listed index has the units of the list",
                Provisioned,
                Change(r => r.GlobalSecondaryIndexOverride = [Global(units: new(7, 8))]),
                "{'TableDescription':{" + ByTitle + ",'ProvisionedThroughput':{'ReadCapacityUnits':7,'WriteCapacityUnits':8}}]}}"
            ),
            Returns(
                "T273",
                "Limits of on-demand throughput are replaced",
                OnDemand,
                Change(r => r.OnDemandThroughputOverride = new() { MaxWriteRequestUnits = 4 }),
                "{'TableDescription':{'OnDemandThroughput':{'MaxReadRequestUnits':null,'MaxWriteRequestUnits':4}}}"
            ),
            Rejects(
                "T273",
                "Limits of on-demand throughput have a range",
                OnDemand,
                Change(r => r.OnDemandThroughputOverride = new() { MaxReadRequestUnits = 0 }),
                "Invalid Request: Requested MaxReadRequestUnits for OnDemandThroughput is outside of valid range"
            ),
            Rejects(
                "T273",
                "Limits of on-demand throughput need on-demand billing",
                Provisioned,
                Change(r => r.OnDemandThroughputOverride = new() { MaxReadRequestUnits = 4 }),
                "Invalid Request: Cannot override MaxReadRequestUnits for OnDemandThroughput unless BillingModeOverride is PAY_PER_REQUEST"
            ),
            Fails(
                "T463",
                "Empty limits are an error",
                OnDemand,
                Change(r => r.OnDemandThroughputOverride = new()),
                "TableInUseException",
                $"Table: copy is already being restored from backup: {Arn}"
            ),
            Returns(
                "T463",
                "Empty limits are an error of a restore that runs",
                EmptyLimits,
                new DescribeTableRequest("copy"),
                "{'Table':{'TableStatus':'ACTIVE'}}"
            ),
            Returns(
                "T279",
                "Indexes that are not listed are kept",
                Indexed,
                Change(_ => { }),
                "{'TableDescription':{" + ByTitle + "}],'LocalSecondaryIndexes':[{'IndexName':'by-year'}]}}"
            ),
            Returns(
                "T279",
                "An empty list drops the indexes of its kind, and their attributes",
                Indexed,
                Change(r => r.GlobalSecondaryIndexOverride = []),
                "{'TableDescription':{'GlobalSecondaryIndexes':null,'LocalSecondaryIndexes':[{'IndexName':'by-year'}],"
                    + "'AttributeDefinitions':[{'AttributeName':'pk'},{'AttributeName':'sk'},{'AttributeName':'year'}]}}"
            ) with
            {
                HasEmptyCollection = true,
            },
            Returns(
                "T279",
                "Local indexes can be dropped",
                Indexed,
                Change(r => r.LocalSecondaryIndexOverride = []),
                "{'TableDescription':{" + ByTitle + "}],'LocalSecondaryIndexes':null}}"
            ) with
            {
                HasEmptyCollection = true,
            },
            Returns(
                "T280",
                "An index is found by its key and projection, and can have another name",
                Indexed,
                Change(r => r.GlobalSecondaryIndexOverride = [Global("renamed")]),
                "{'TableDescription':{'GlobalSecondaryIndexes':[{'IndexName':'renamed'}]}}"
            ),
            Returns(
                "T280",
                "A local index can have another name",
                Indexed,
                Change(r => r.LocalSecondaryIndexOverride = [Local("renamed", "year")]),
                "{'TableDescription':{'LocalSecondaryIndexes':[{'IndexName':'renamed'}]}}"
            ),
            Rejects(
                "T280",
                "Another key is another index",
                Indexed,
                Change(r => r.GlobalSecondaryIndexOverride = [Global(key: "author")]),
                $"Invalid Request: Index by-title{Mismatch}"
            ),
            Rejects(
                "T280",
                "Another projection is another index",
                Indexed,
                Change(r => r.GlobalSecondaryIndexOverride = [Global(projection: ProjectionType.KEYS_ONLY)]),
                $"Invalid Request: Index by-title{Mismatch}"
            ),
            Rejects(
                "T280",
                "An index is restored once",
                Indexed,
                Change(r => r.GlobalSecondaryIndexOverride = [Global(), Global("again")]),
                $"Invalid Request: Index again{Mismatch}"
            ),
            Rejects(
                "T280",
                "A local index is not a global one",
                Indexed,
                Change(r => r.LocalSecondaryIndexOverride = [Local("by-title", "title")]),
                $"Invalid Request: Index by-title{Mismatch}"
            ),
            Rejects(
                "T280",
                "There are no vector indexes to restore",
                Indexed,
                Change(r => r.VectorIndexOverride = [new() { IndexName = "near" }]),
                $"Invalid Request: Index near{Mismatch}"
            ),
            Rejects(
                "documented",
                "Warm throughput is not restored",
                Indexed,
                Change(r =>
                    r.GlobalSecondaryIndexOverride = [Global(warm: new() { ReadUnitsPerSecond = 12_000, WriteUnitsPerSecond = 4_000 })]
                ),
                "Invalid Request: Cannot override WarmThroughput for index by-title"
            ),
            Returns(
                "T215",
                "Encryption can be added",
                OnDemand,
                Change(r => r.SSESpecificationOverride = new() { Enabled = true, SSEType = SSEType.KMS }),
                "{'TableDescription':{'SSEDescription':{'Status':'ENABLED','SSEType':'KMS'}}}"
            ),
            Returns(
                "T215",
                "Encryption can be removed",
                () => new BackupScene(change: t => t.SSESpecification = new() { Enabled = true, SSEType = SSEType.KMS }).Backup(),
                Change(r => r.SSESpecificationOverride = new() { Enabled = false }),
                "{'TableDescription':{'SSEDescription':null}}"
            ),
            Rejects(
                "shape",
                "A billing mode exists",
                OnDemand,
                Change(r => r.BillingModeOverride = "FREE"),
                "1 validation error detected: Value 'FREE' at 'billingModeOverride' failed to satisfy constraint: Member must satisfy "
                    + "enum value set: [PROVISIONED, PAY_PER_REQUEST]"
            ),
            Rejects(
                "shape",
                "Units are positive",
                Provisioned,
                Change(r => r.ProvisionedThroughputOverride = new(0, 1)),
                "1 validation error detected: Value '0' at 'provisionedThroughputOverride.readCapacityUnits' failed to satisfy constraint: "
                    + "Member must have value greater than or equal to 1"
            ),
        ];

    private static BackupScene OnDemand() =>
        new BackupScene(change: table => table.OnDemandThroughput = new() { MaxReadRequestUnits = 9 }).Backup();

    private static BackupScene Indexed() => new BackupScene(change: AddIndexes).Backup();

    private static BackupScene Provisioned() =>
        new BackupScene(change: table =>
        {
            AddIndexes(table);
            table.BillingMode = BillingMode.PROVISIONED;
            table.ProvisionedThroughput = new(3, 2);
            table.GlobalSecondaryIndexes[0].ProvisionedThroughput = new(5, 4);
        }).Backup();

    private static BackupScene EmptyLimits()
    {
        var scene = OnDemand();
        Assert.Throws<TableInUseException>(() => scene.Engine.Execute(Change(r => r.OnDemandThroughputOverride = new())));
        return scene;
    }

    private static void AddIndexes(CreateTableRequest table)
    {
        table.AddIndex("by-title", "title");
        table.AddLocalIndex("by-year", "year", "KEYS_ONLY");
    }

    private static RestoreTableFromBackupRequest Change(Action<RestoreTableFromBackupRequest> change)
    {
        var request = FromBackup();
        change(request);
        return request;
    }

    private static GlobalSecondaryIndex Global(
        string name = "by-title",
        string key = "title",
        ProjectionType? projection = null,
        ProvisionedThroughput? units = null,
        WarmThroughput? warm = null
    ) =>
        new()
        {
            IndexName = name,
            KeySchema = [new(key, KeyType.HASH)],
            Projection = new() { ProjectionType = projection ?? ProjectionType.ALL },
            ProvisionedThroughput = units,
            WarmThroughput = warm,
        };

    private static LocalSecondaryIndex Local(string name, string range) =>
        new()
        {
            IndexName = name,
            KeySchema = [new("pk", KeyType.HASH), new(range, KeyType.RANGE)],
            Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY },
        };
}
