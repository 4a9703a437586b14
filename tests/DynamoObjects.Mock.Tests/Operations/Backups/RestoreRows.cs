using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupRow;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupScene;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>RestoreTableFromBackup, and a table while it is restored.</summary>
internal static class RestoreRows
{
    /// <summary>The ARN of a backup that is created when the table of a scene with delays is active.</summary>
    private const string LaterArn = TableArn + "/backup/01796040008000-00000001";

    private const string CopyArn = "arn:aws:dynamodb:us-east-1:000000000000:table/copy";

    private static readonly DescribeTableRequest Describe = new("copy");

    public static IEnumerable<BackupRow> All =>
        [
            Returns(
                "T216",
                "A restore has a summary",
                () => new BackupScene().Backup().After(60),
                FromBackup(),
                "{'TableDescription':{'TableName':'copy','TableStatus':'CREATING','RestoreSummary':{"
                    + $"'SourceBackupArn':'{Arn}','SourceTableArn':'{TableArn}','RestoreDateTime':'noon+0','RestoreInProgress':true}}}}}}"
            ),
            Returns(
                "T216",
                "A table that is being restored describes its source",
                () => Restoring(),
                Describe,
                $"{{'Table':{{'TableStatus':'CREATING','RestoreSummary':{{'SourceBackupArn':'{LaterArn}','RestoreInProgress':true}}}}}}"
            ),
            Returns(
                "T216",
                "The summary is gone when the table is active",
                () => Restoring().After(5),
                Describe,
                "{'Table':{'TableStatus':'ACTIVE','RestoreSummary':null}}"
            ),
            Returns(
                "B007",
                "A deleted table can be restored under its own name",
                () => new BackupScene().Put("a").Backup().Delete().Restore("books"),
                new DescribeTableRequest("books"),
                "{'Table':{'TableStatus':'ACTIVE','ItemCount':1,'TableSizeBytes':7}}"
            ),
            Returns(
                "T088",
                "A system backup can be restored",
                () => new BackupScene().Put("a").Recovery().Delete().Restore("books", SystemArn),
                new DescribeTableRequest("books"),
                "{'Table':{'TableStatus':'ACTIVE','ItemCount':1}}"
            ),
            Returns(
                "T215",
                "Keys, encryption and on-demand limits are kept",
                () => new BackupScene(change: WithSettings).Backup().Restore(),
                Describe,
                "{'Table':{'KeySchema':[{'AttributeName':'pk'},{'AttributeName':'sk'}],'SSEDescription':{'SSEType':'KMS'},"
                    + "'BillingModeSummary':{'BillingMode':'PAY_PER_REQUEST'},'OnDemandThroughput':{'MaxReadRequestUnits':9}}}"
            ),
            Returns(
                "T215",
                "Indexes are kept",
                () => new BackupScene(change: WithIndexes).Backup().Restore(),
                Describe,
                "{'Table':{'GlobalSecondaryIndexes':[{'IndexName':'by-title','ProvisionedThroughput':{'ReadCapacityUnits':5}}],"
                    + "'LocalSecondaryIndexes':[{'IndexName':'by-year'}],'ProvisionedThroughput':{'ReadCapacityUnits':3}}}"
            ),
            Returns(
                "T215",
                "A stream, a class and protection are dropped",
                () => new BackupScene(change: WithSettings).Backup().Restore(),
                Describe,
                "{'Table':{'StreamSpecification':null,'LatestStreamArn':null,'TableClassSummary':null,"
                    + "'DeletionProtectionEnabled':false}}"
            ),
            Returns(
                "T215",
                "Tags are dropped",
                () => new BackupScene(change: t => t.Tags = [new() { Key = "a", Value = "b" }]).Backup().Restore(),
                new ListTagsOfResourceRequest { ResourceArn = CopyArn },
                "{'Tags':[]}"
            ),
            Returns(
                "T215",
                "Time to live is dropped",
                () => new BackupScene().Run(TimeToLive("books")).Backup().Restore(),
                new DescribeTimeToLiveRequest { TableName = "copy" },
                "{'TimeToLiveDescription':{'TimeToLiveStatus':'DISABLED','AttributeName':null}}"
            ),
            Returns(
                "T215",
                "Point-in-time recovery is dropped",
                () => new BackupScene().Recovery().Backup().Restore(),
                new DescribeContinuousBackupsRequest { TableName = "copy" },
                "{'ContinuousBackupsDescription':{'PointInTimeRecoveryDescription':{'PointInTimeRecoveryStatus':'DISABLED'}}}"
            ),
            Fails(
                "T219",
                "The target does not exist",
                () => new BackupScene().Backup(),
                FromBackup("books"),
                "TableAlreadyExistsException",
                "Table already exists: books"
            ),
            Fails(
                "T275",
                "A target that is being deleted exists",
                () => new BackupScene(5).Active().Backup().Delete(),
                FromBackup("books", LaterArn),
                "TableAlreadyExistsException",
                "Table already exists: books"
            ),
            Fails(
                "B005",
                "The backup exists, before the target is looked for",
                () => new BackupScene(),
                FromBackup("books"),
                "BackupNotFoundException",
                $"Backup not found: {Arn}"
            ),
            Fails(
                "T219",
                "A target is restored once",
                () => Restoring(),
                FromBackup("copy", LaterArn),
                "TableInUseException",
                $"Table: copy is already being restored from backup: {LaterArn}"
            ),
            Fails(
                "B010",
                "A backup is restored to one table at a time",
                () => Restoring(),
                FromBackup("other", LaterArn),
                "BackupInUseException",
                $"Backup is being used to restore another table: {LaterArn}"
            ),
            Returns(
                "B010",
                "A backup is restored again afterwards",
                () => Restoring().After(5),
                FromBackup("other", LaterArn),
                "{'TableDescription':{'TableName':'other'}}"
            ),
            Fails(
                "B010",
                "A backup is not deleted during a restore",
                () => Restoring(),
                new DeleteBackupRequest { BackupArn = LaterArn },
                "BackupInUseException",
                $"Backup is being used to restore table: {LaterArn}"
            ),
            Fails(
                "T277",
                "A table is not deleted during its restore",
                () => Restoring(),
                new DeleteTableRequest("copy"),
                "ResourceInUseException",
                "Attempt to change a resource which is still in use: Table is being created: copy"
            ),
            Fails(
                "T217",
                "A table has no recovery during its restore",
                () => Restoring(),
                new DescribeContinuousBackupsRequest { TableName = "copy" },
                "TableNotFoundException",
                "Table not found: copy"
            ),
            Fails(
                "T217",
                "A table is not backed up during its restore",
                () => Restoring(),
                new CreateBackupRequest { TableName = "copy", BackupName = "daily" },
                "TableNotFoundException",
                "Table not found: copy"
            ),
            Fails(
                "T217",
                "A table has no items during its restore",
                () => Restoring(),
                new GetItemRequest("copy", TestRequests.Item("a", 1)),
                "ResourceNotFoundException",
                "Requested resource not found"
            ),
            Fails(
                "T217",
                "A table is not updated during its restore",
                () => Restoring(),
                new UpdateTableRequest { TableName = "copy", DeletionProtectionEnabled = true },
                "ResourceNotFoundException",
                "Requested resource not found: Table: copy not found"
            ),
            Fails(
                "T217",
                "Time to live is not changed during a restore",
                () => Restoring(),
                TimeToLive("copy"),
                "ResourceNotFoundException",
                "Requested resource not found: Table: copy not found"
            ),
            Fails(
                "T217",
                "A table has no tags during its restore",
                () => Restoring(),
                new TagResourceRequest { ResourceArn = CopyArn, Tags = [new() { Key = "a", Value = "b" }] },
                "ResourceNotFoundException",
                $"Requested resource not found: ResourceArn: {CopyArn} not found"
            ),
            Fails(
                "T217",
                "The name of a table that is being restored is used",
                () => Restoring(),
                TestRequests.Table("copy"),
                "ResourceInUseException",
                "Attempt to change a resource which is still in use: Table is being used: copy"
            ),
            Fails(
                "T350",
                "50 tables are restored at once",
                FiftyRestores,
                ToPoint(target: "copy-51"),
                "LimitExceededException",
                "Subscriber limit exceeded: Only 50 restore operations can be done simultaneously"
            ),
            Returns(
                "T443",
                "Restores that have ended do not count",
                () => FiftyRestores().After(5),
                ToPoint(target: "copy-51"),
                "{'TableDescription':{'TableName':'copy-51'}}"
            ),
            Rejects(
                "T442",
                "A backup of another region needs a key of this one",
                () => new BackupScene().Backup(),
                FromBackup(arn: Arn.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal)),
                "Invalid Request: sseSpecificationOverride must be provided for cross-region restores"
            ),
            Rejects(
                "shape",
                "A target has a table name, not an ARN",
                () => new BackupScene().Backup(),
                FromBackup("arn:aws:dynamodb"),
                "1 validation error detected: Value 'arn:aws:dynamodb' at 'targetTableName' failed to satisfy constraint: Member must "
                    + "satisfy regular expression pattern: [a-zA-Z0-9_.-]+"
            ),
            Rejects(
                "shape",
                "A target and a backup are required",
                () => new BackupScene(),
                new RestoreTableFromBackupRequest(),
                "2 validation errors detected: Value null at 'targetTableName' failed to satisfy constraint: Member must not be null; "
                    + "Value null at 'backupArn' failed to satisfy constraint: Member must not be null"
            ),
        ];

    private static BackupScene Restoring() => new BackupScene(5).Active().Backup().After(1).Restore(arn: LaterArn);

    private static BackupScene FiftyRestores()
    {
        var scene = new BackupScene(5).Active().Recovery();
        for (var i = 1; i <= 50; i++)
            scene.Run(ToPoint(target: $"copy-{i}"));
        return scene;
    }

    private static UpdateTimeToLiveRequest TimeToLive(string table) =>
        new()
        {
            TableName = table,
            TimeToLiveSpecification = new() { AttributeName = "ttl", Enabled = true },
        };

    private static void WithSettings(CreateTableRequest table)
    {
        table.OnDemandThroughput = new() { MaxReadRequestUnits = 9 };
        table.SSESpecification = new() { Enabled = true, SSEType = SSEType.KMS };
        table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY };
        table.TableClass = TableClass.STANDARD_INFREQUENT_ACCESS;
        table.DeletionProtectionEnabled = true;
    }

    private static void WithIndexes(CreateTableRequest table)
    {
        table.BillingMode = BillingMode.PROVISIONED;
        table.ProvisionedThroughput = new(3, 2);
        table.AddIndex("by-title", "title");
        table.GlobalSecondaryIndexes[0].ProvisionedThroughput = new(5, 4);
        table.AddLocalIndex("by-year", "year", "KEYS_ONLY");
    }
}
