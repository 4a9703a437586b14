using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupRow;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupScene;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>CreateBackup, DescribeBackup and DeleteBackup.</summary>
internal static class BackupRows
{
    private const string Unavailable = "ContinuousBackupsUnavailableException";
    private const string NoBackup = "BackupNotFoundException";

    private static readonly CreateBackupRequest Create = new() { TableName = "books", BackupName = "daily" };
    private static readonly DescribeBackupRequest Describe = new() { BackupArn = Arn };
    private static readonly DeleteBackupRequest Delete = new() { BackupArn = Arn };

    public static IEnumerable<BackupRow> All =>
        [
            Returns(
                "B003",
                "A new backup is being created",
                () => new BackupScene(),
                Create,
                "{'BackupDetails':{'BackupName':'daily','BackupStatus':'CREATING','BackupType':'USER','BackupSizeBytes':0}}"
            ),
            Returns(
                "B006",
                "The time of a backup is that of the request",
                () => new BackupScene(),
                Create,
                $"{{'BackupDetails':{{'BackupArn':'{Arn}','BackupCreationDateTime':'noon+0','BackupExpiryDateTime':null}}}}"
            ),
            Returns(
                "B003",
                "A backup is soon available",
                () => AwsLike().After(8).Backup().After(1),
                new ListBackupsRequest(),
                "{'BackupSummaries':[{'BackupStatus':'AVAILABLE','BackupCreationDateTime':'noon+8'}]}"
            ),
            Returns(
                "B003",
                "A backup is not available at once, if statuses have delays",
                () => AwsLike().After(8).Backup(),
                new ListBackupsRequest(),
                "{'BackupSummaries':[{'BackupStatus':'CREATING'}]}"
            ),
            Returns(
                "B004",
                "A table without features has none in its backup",
                () => new BackupScene().Backup(),
                Describe,
                "{'BackupDescription':{'BackupDetails':{'BackupStatus':'AVAILABLE'},'SourceTableFeatureDetails':{'StreamDescription':null,"
                    + "'TimeToLiveDescription':null,'SSEDescription':null,'GlobalSecondaryIndexes':null,'LocalSecondaryIndexes':null,"
                    + "'VectorIndexes':null}}}"
            ),
            Returns(
                "B008",
                "A backup describes its table",
                () => new BackupScene().Put("a").Backup().Put("b"),
                Describe,
                $"{{'BackupDescription':{{'SourceTableDetails':{{'TableName':'books','TableArn':'{TableArn}','ItemCount':1,"
                    + "'TableSizeBytes':7,'KeySchema':[{'AttributeName':'pk','KeyType':'HASH'},{'AttributeName':'sk','KeyType':'RANGE'}],"
                    + "'TableCreationDateTime':'noon+0','BillingMode':'PAY_PER_REQUEST','OnDemandThroughput':null,"
                    + "'ProvisionedThroughput':{'ReadCapacityUnits':0,'WriteCapacityUnits':0}}}}"
            ),
            Returns(
                "B008",
                "Provisioned units are described",
                () => new BackupScene(change: Provision).Backup(),
                Describe,
                "{'BackupDescription':{'SourceTableDetails':{'BillingMode':'PROVISIONED','ProvisionedThroughput':"
                    + "{'ReadCapacityUnits':3,'WriteCapacityUnits':2}}}}"
            ),
            Returns(
                "B021",
                "Limits of on-demand throughput are described",
                () => new BackupScene(change: t => t.OnDemandThroughput = new() { MaxReadRequestUnits = 9 }).Backup(),
                Describe,
                "{'BackupDescription':{'SourceTableDetails':{'OnDemandThroughput':{'MaxReadRequestUnits':9,'MaxWriteRequestUnits':null}}}}"
            ),
            Returns(
                "B009",
                "A stream is a feature",
                () => new BackupScene(change: Stream).Backup(),
                Describe,
                "{'BackupDescription':{'SourceTableFeatureDetails':{'StreamDescription':{'StreamEnabled':true,"
                    + "'StreamViewType':'KEYS_ONLY'}}}}"
            ),
            Returns(
                "B009",
                "Time to live is a feature",
                () => new BackupScene().Run(TimeToLive).Backup(),
                Describe,
                "{'BackupDescription':{'SourceTableFeatureDetails':{'TimeToLiveDescription':{'AttributeName':'ttl',"
                    + "'TimeToLiveStatus':'ENABLED'}}}}"
            ),
            Returns(
                "B009",
                "Encryption is a feature",
                () => new BackupScene(change: t => t.SSESpecification = new() { Enabled = true, SSEType = SSEType.KMS }).Backup(),
                Describe,
                "{'BackupDescription':{'SourceTableFeatureDetails':{'SSEDescription':{'Status':'ENABLED','SSEType':'KMS'}}}}"
            ),
            Returns(
                "B009",
                "Indexes are features",
                () => new BackupScene(change: AddIndexes).Backup(),
                Describe,
                "{'BackupDescription':{'SourceTableFeatureDetails':{'GlobalSecondaryIndexes':[{'IndexName':'by-title','KeySchema':"
                    + "[{'AttributeName':'title','KeyType':'HASH'}],'Projection':{'ProjectionType':'ALL'},'ProvisionedThroughput':"
                    + "{'ReadCapacityUnits':0,'WriteCapacityUnits':0},'OnDemandThroughput':null}],'LocalSecondaryIndexes':"
                    + "[{'IndexName':'by-year','KeySchema':[{'AttributeName':'pk','KeyType':'HASH'},"
                    + "{'AttributeName':'year','KeyType':'RANGE'}],'Projection':{'ProjectionType':'KEYS_ONLY'}}]}}}"
            ),
            Returns(
                "T071",
                "A table may be named by its ARN",
                () => new BackupScene(),
                new CreateBackupRequest { TableName = TableArn, BackupName = "daily" },
                $"{{'BackupDetails':{{'BackupArn':'{Arn}'}}}}"
            ),
            Returns(
                "B011",
                "Names need not be unique",
                () => new BackupScene().Backup().Backup(),
                new ListBackupsRequest(),
                "{'BackupSummaries':[{'BackupName':'daily'},{'BackupName':'daily'}]}"
            ),
            Fails(
                "B001",
                "A table that does not exist has no backup",
                () => new BackupScene(),
                new CreateBackupRequest { TableName = "none", BackupName = "daily" },
                "TableNotFoundException",
                "Table not found: none"
            ),
            Fails(
                "B001",
                "A table that is being created has no backup",
                () => new BackupScene(5),
                Create,
                "TableNotFoundException",
                "Table not found: books"
            ),
            Fails(
                "T116",
                "A new table has no backup for a moment",
                () => AwsLike().After(6),
                Create,
                Unavailable,
                "Backups are being enabled for the table: books. Please retry later"
            ),
            Returns(
                "B002",
                "A table that is being updated can be backed up",
                () => new BackupScene(5).Active().Run(EnableStream),
                Create,
                "{'BackupDetails':{'BackupStatus':'CREATING'}}"
            ),
            Returns(
                "B002",
                "A table that is being deleted can be backed up",
                () => new BackupScene(5).Active().Delete(),
                Create,
                "{'BackupDetails':{'BackupStatus':'CREATING'}}"
            ),
            Rejects(
                "shape",
                "A name has three characters",
                () => new BackupScene(),
                new CreateBackupRequest { TableName = "books", BackupName = "ab" },
                "1 validation error detected: Value 'ab' at 'backupName' failed to satisfy constraint: Member must have length greater "
                    + "than or equal to 3"
            ),
            Rejects(
                "shape",
                "A name has no other characters",
                () => new BackupScene(),
                new CreateBackupRequest { TableName = "books", BackupName = "every day" },
                "1 validation error detected: Value 'every day' at 'backupName' failed to satisfy constraint: Member must satisfy regular "
                    + "expression pattern: [a-zA-Z0-9_.-]+"
            ),
            Rejects(
                "shape",
                "A name is required, before the table is looked for",
                () => new BackupScene(),
                new CreateBackupRequest { TableName = "none" },
                "1 validation error detected: Value null at 'backupName' failed to satisfy constraint: Member must not be null"
            ),
            Returns(
                "B005",
                "A backup is deleted at once",
                () => new BackupScene().Backup(),
                Delete,
                $"{{'BackupDescription':{{'BackupDetails':{{'BackupArn':'{Arn}','BackupStatus':'DELETED'}},"
                    + "'SourceTableDetails':{'TableName':'books'}}}"
            ),
            Fails(
                "B005",
                "A deleted backup is not described",
                () => new BackupScene().Backup().Run(Delete),
                Describe,
                NoBackup,
                $"Backup not found: {Arn}"
            ),
            Fails(
                "B005",
                "A deleted backup is not deleted again",
                () => new BackupScene().Backup().Run(Delete),
                Delete,
                NoBackup,
                $"Backup not found: {Arn}"
            ),
            Returns(
                "B007",
                "A backup outlives its table",
                () => new BackupScene().Backup().Delete(),
                Describe,
                "{'BackupDescription':{'BackupDetails':{'BackupStatus':'AVAILABLE'}}}"
            ),
            Returns(
                "B012",
                "The region of an ARN is ignored",
                () => new BackupScene().Backup(),
                new DescribeBackupRequest { BackupArn = Arn.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal) },
                $"{{'BackupDescription':{{'BackupDetails':{{'BackupArn':'{Arn}'}}}}}}"
            ),
            Fails(
                "B012",
                "A backup of another account is denied",
                () => new BackupScene().Backup(),
                new DescribeBackupRequest { BackupArn = Arn.Replace("000000000000", "111111111111", StringComparison.Ordinal) },
                "AccessDeniedException",
                "Access is denied"
            ),
            Rejects(
                "B012",
                "A text is not an ARN",
                () => new BackupScene(),
                new DeleteBackupRequest { BackupArn = "a-text-that-is-not-an-arn-but-long-enough" },
                "Invalid Backup ARN"
            ),
            Rejects(
                "B012",
                "The ARN of a table is not one of a backup",
                () => new BackupScene(),
                new DescribeBackupRequest { BackupArn = TableArn },
                "Invalid Backup ARN"
            ),
            Rejects(
                "B012",
                "A region must exist",
                () => new BackupScene().Backup(),
                new DescribeBackupRequest { BackupArn = Arn.Replace("us-east-1", "us-fake-1", StringComparison.Ordinal) },
                "BackupArn is not valid"
            ),
            Rejects(
                "B012",
                "A partition must exist",
                () => new BackupScene().Backup(),
                new DeleteBackupRequest { BackupArn = Arn.Replace("arn:aws:", "arn:away:", StringComparison.Ordinal) },
                "BackupArn is not valid"
            ),
            Rejects(
                "B013",
                "A backup has no tags",
                () => new BackupScene().Backup(),
                new TagResourceRequest { ResourceArn = Arn, Tags = [new() { Key = "a", Value = "b" }] },
                $"One or more parameter values were invalid: Provided Arn is not a DynamoDB resource arn: {Arn}"
            ),
        ];

    private static UpdateTimeToLiveRequest TimeToLive =>
        new()
        {
            TableName = "books",
            TimeToLiveSpecification = new() { AttributeName = "ttl", Enabled = true },
        };

    private static UpdateTableRequest EnableStream =>
        new()
        {
            TableName = "books",
            StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY },
        };

    private static void Stream(CreateTableRequest table) =>
        table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY };

    private static void Provision(CreateTableRequest table)
    {
        table.BillingMode = BillingMode.PROVISIONED;
        table.ProvisionedThroughput = new(3, 2);
    }

    private static void AddIndexes(CreateTableRequest table)
    {
        table.AddIndex("by-title", "title");
        table.AddLocalIndex("by-year", "year", "KEYS_ONLY");
    }
}
