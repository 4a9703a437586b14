using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Replicas.GlobalTable;

namespace DynamoObjects.Mock.Tests.Operations.Replicas;

public class ReplicaErrorTests
{
    private const string Invalid = "One or more parameter values were invalid: ";
    private const string InUse = "The resource which you are attempting to change is in use.";
    private const string Unsupported = "The latest version of global tables are only supported in the following regions: ";
    private const string AllRegions = "[us-east-1, us-east-2, us-west-2, eu-west-1, eu-west-3]";
    private const string Source =
        "Replica cannot be deleted because it has acted as a source region for new replica(s) being added to the table "
        + "in the last 24 hours.";
    private const string Repeated = "Update table operation with more than one create or delete replica actions not allowed";
    private const string Mixed = "Update table operation with more than one type of replica actions not allowed.";
    private const string NotMember =
        "Update global table operation failed because one or more replicas were not part of the global table. Please retry the request "
        + "without these replicas: [eu-west-1].";
    private const string StrongCount = "Unsupported replica count for global tables with MultiRegionConsistency set to STRONG.";
    private const string StrongDeletion =
        "Deletion of only one table replica is not supported for global tables with MultiRegionConsistency set to STRONG.";
    private const string ReplicasAlone = Invalid + "Replica modification must be the only operation in the request";

    private static readonly TableStatusDelays Hour = TimeSpan.FromHours(1);

    public static TheoryData<ReplicaRow> Rows => [.. All.Where(row => EmptyCollections.CanBeSent(row.HasEmptyCollection))];

    private static ReplicaRow[] All =>
        [
            Invalidates("T437", "no updates", Replicas(), Length("replicaUpdates")) with
            {
                HasEmptyCollection = true,
            },
            Invalidates(
                "T437",
                "an update without action",
                Replicas(new ReplicationGroupUpdate()),
                "There are no actions specified in the Replica Update Action of the request."
            ),
            Invalidates("-", "a replica without region", Replicas(Create(null)), Null("replicaUpdates.1.member.create.regionName")),
            Invalidates("-", "a deletion without region", Replicas(Delete(null)), Null("replicaUpdates.1.member.delete.regionName")),
            Invalidates("-", "a change without region", Replicas(Change(null)), Null("replicaUpdates.1.member.update.regionName")),
            Invalidates("T223", "two replicas", Replicas(Create(Ireland), Create(Oregon)), Repeated),
            Invalidates("T223", "two deletions", Replicas(Delete(Ireland), Delete(Oregon)), Repeated, Add(Ireland), Add(Oregon)),
            Invalidates("T224", "two types of actions", Replicas(Create(Ireland), Delete(Oregon)), Mixed),
            Invalidates("T224", "two types of actions in one update", Replicas(Both(Ireland)), Mixed),
            Invalidates("T224", "a creation and a change", Replicas(Create(Ireland), Change(Oregon)), Mixed),
            Invalidates("T203", "the own region", Replicas(Create(Home)), Local()),
            Invalidates("T203", "the deletion of the own region", Replicas(Delete(Home)), Local(), Add(Ireland)),
            Invalidates(
                "T203",
                "an unknown region",
                Replicas(Create("us-fake-1")),
                $"Region us-fake-1 is not supported. {Unsupported}{AllRegions}"
            ),
            Invalidates(
                "?",
                "a region that the engine does not have",
                Replicas(Create("ap-south-1")),
                $"Region ap-south-1 is not supported. {Unsupported}{AllRegions}. Add ap-south-1 to MockDynamoDbOptions.Regions, or to the "
                    + "option --region of dynamock."
            ),
            Invalidates(
                "T223",
                "a region with a table of the name",
                Replicas(Create(Ireland)),
                "Failed to create a the new replica of table with name: ‘books’ because one or more replicas already existed as tables.",
                it => it.Run(Ireland, TestRequests.Table())
            ),
            Rejects(
                "G",
                "a region with a replica",
                Replicas(Create(Ireland)),
                "ResourceInUseException",
                "Global table with name: books already exists with replicas in regions: us-east-1, eu-west-1.",
                Add(Ireland)
            ),
            Invalidates("T203", "the deletion of a replica of a regional table", Replicas(Delete(Ireland)), NotMember),
            Invalidates("T203", "the deletion of another region", Replicas(Delete(Ireland)), NotMember, Add(Oregon)),
            Invalidates("-", "the change of another region", Replicas(Change(Ireland)), NotMember, Add(Oregon)),
            Invalidates(
                "T203",
                "the deletion of a replica that was deleted",
                Replicas(Delete(Ireland)),
                NotMember,
                it => it.Add(Oregon),
                Add(Ireland),
                it => it.Delete(Ireland)
            ),
            Invalidates(
                "T188",
                "provisioned units without scaling",
                Replicas(Create(Ireland)),
                "Table write capacity should either be Pay-Per-Request or AutoScaled.",
                Provision
            ),
            Invalidates(
                "T288",
                "an index without scaling",
                Replicas(Create(Oregon)),
                "GSI write capacity should either be Pay-Per-Request or AutoScaled.",
                AddIndex,
                Add(Ireland),
                Provision,
                Scale
            ),
            Invalidates(
                "T309",
                "a replica without key",
                Replicas(Create(Ireland)),
                Invalid + "KMSMasterKeyId must be specified for each replica.",
                it =>
                    it.Update(
                        new()
                        {
                            SSESpecification = new()
                            {
                                Enabled = true,
                                SSEType = "KMS",
                                KMSMasterKeyId = "arn:aws:kms:us-east-1:0:key/1",
                            },
                        }
                    )
            ),
            Invalidates(
                "T222",
                "the stream of a replica off",
                new UpdateTableRequest { StreamSpecification = new() { StreamEnabled = false } },
                Invalid + "Disabling Stream is not allowed for a Global Table replica.",
                Add(Ireland)
            ),
            Invalidates(
                "T222",
                "another view of the stream",
                new UpdateTableRequest
                {
                    StreamSpecification = new() { StreamEnabled = true, StreamViewType = "KEYS_ONLY" },
                },
                "Table already has an enabled stream: TableName: books",
                Add(Ireland)
            ),
            Invalidates(
                "T442",
                "a mode of replicas for a regional table",
                new UpdateTableRequest { GlobalTableSettingsReplicationMode = "ENABLED_WITH_OVERRIDES" },
                "Value 'ENABLED_WITH_OVERRIDES' at 'GlobalTableSettingsReplicationMode' failed to satisfy constraint: Only ENABLED and "
                    + "DISABLED settings replication are supported for a Regional Table."
            ),
            Invalidates("T266", "the deletion of a source", Replicas(Delete(Home)), Source, Add(Ireland)) with
            {
                Region = Ireland,
            },
            Invalidates("T267", "the deletion of a table that is a source", new DeleteTableRequest("books"), Source, Add(Ireland)),
            Invalidates("T267", "the same almost a day later", new DeleteTableRequest("books"), Source, Add(Ireland), it =>
                it.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1))
            ),
            Invalidates("T257", "strong consistency with two regions", Strong(Create(Ohio)), StrongCount),
            Invalidates("T257", "strong consistency with four", Strong(Create(Ohio), Create(Oregon), Create(Ireland)), StrongCount),
            Invalidates(
                "T257",
                "strong consistency with three and a witness",
                Witness(Strong(Create(Ohio), Create(Oregon)), Ireland),
                StrongCount
            ),
            Invalidates("T257", "strong consistency of a deletion", Strong(Delete(Ohio)), StrongCount, Add(Ohio)),
            Invalidates(
                "T258",
                "a witness without strong consistency",
                Witness(Replicas(Create(Ohio)), Oregon),
                "MultiRegionConsistency must be set as STRONG when GlobalTableWitnessUpdates parameter is present."
            ),
            Invalidates(
                "T260",
                "another replica of a strong table",
                Replicas(Create(Ireland)),
                "Cannot add replicas to a global table with strong MultiRegionConsistency",
                it => it.AddStrong([Ohio, Oregon])
            ),
            Invalidates("T260", "one replica of a strong table", Replicas(Delete(Ohio)), StrongDeletion, it =>
                it.AddStrong([Ohio, Oregon])
            ),
            Invalidates("T260", "one replica of two and a witness", Replicas(Delete(Ohio)), StrongDeletion, it =>
                it.AddStrong([Ohio], Oregon)
            ),
            Invalidates(
                "?",
                "strong consistency over two sets",
                Strong(Create(Ohio), Create(Ireland)),
                Sets("us-east-1, us-east-2, eu-west-1")
            ),
            Invalidates(
                "?",
                "strong consistency with items",
                Strong(Create(Ohio), Create(Oregon)),
                "The table must be empty to create a global table with MultiRegionConsistency set to STRONG.",
                it => it.Put(Home, "a", "Emma")
            ),
            Invalidates(
                "?",
                "strong consistency with time to live",
                Strong(Create(Ohio), Create(Oregon)),
                NotStrong("Time to Live is"),
                EnableTimeToLive
            ),
            Invalidates("?", "time to live with strong consistency", TimeToLive(), NotStrong("Time to Live is"), it =>
                it.AddStrong([Ohio, Oregon])
            ),
            Invalidates(
                "?",
                "a transaction with strong consistency",
                new TransactWriteItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Put = new() { TableName = "books", Item = TestRequests.Item("a", 1) },
                        },
                    ],
                },
                NotStrong("Transaction operations are"),
                it => it.AddStrong([Ohio, Oregon])
            ),
            Invalidates(
                "?",
                "transactional reads with strong consistency",
                new TransactGetItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Get = new() { TableName = "books", Key = TestRequests.Item("a", 1) },
                        },
                    ],
                },
                NotStrong("Transaction operations are"),
                it => it.AddStrong([Ohio, Oregon])
            ),
            Invalidates(
                "T382",
                "replicas and a table class",
                With(Replicas(Create(Ireland)), it => it.TableClass = "STANDARD"),
                Invalid + "TableClass modification must be the only operation in the request"
            ),
            Invalidates(
                "T382",
                "replicas and a billing mode",
                With(Replicas(Create(Ireland)), it => it.BillingMode = "PAY_PER_REQUEST"),
                ReplicasAlone
            ),
            Invalidates(
                "T382",
                "replicas and a stream",
                With(Replicas(Create(Ireland)), it =>
                    it.StreamSpecification = new() { StreamEnabled = true, StreamViewType = "KEYS_ONLY" }
                ),
                ReplicasAlone
            ),
            Invalidates(
                "?",
                "the settings of an unknown index",
                Replicas(
                    new ReplicationGroupUpdate
                    {
                        Create = new() { RegionName = Ireland, GlobalSecondaryIndexes = [new() { IndexName = "by-title" }] },
                    }
                ),
                Invalid + "The table does not have the global secondary index of the replica's settings: by-title"
            ),
            Invalidates(
                "?",
                "the disassociation of another region",
                Replicas(Disassociate(Ireland)),
                "A replica can be disassociated only in its own region. Send the request to the region of the replica.",
                Add(Ireland)
            ),
            Invalidates(
                "?",
                "the disassociation of a regional table",
                Replicas(Disassociate(Home)),
                NotMember.Replace(Ireland, Home, StringComparison.Ordinal)
            ),
            Rejects(
                "T227",
                "another change while a replica is created",
                new UpdateTableRequest { BillingMode = "PAY_PER_REQUEST" },
                "ResourceInUseException",
                InUse,
                Add(Ireland)
            ),
            Rejects(
                "T227",
                "another replica while one is created",
                Replicas(Create(Oregon)),
                "ResourceInUseException",
                InUse,
                Add(Ireland)
            ),
            Rejects(
                "T228",
                "the same while a replica is deleted",
                new UpdateTableRequest { DeletionProtectionEnabled = true },
                "ResourceInUseException",
                InUse,
                Add(Ireland),
                Later,
                it => it.Delete(Ireland)
            ),
            Rejects(
                "T306",
                "the deletion of a table whose replica is created",
                new DeleteTableRequest("books"),
                "ResourceInUseException",
                InUse,
                Add(Ireland)
            ),
        ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_request_is_rejected_as_on_AWS(ReplicaRow row)
    {
        EmptyCollections.AssertIn([row.Request], row.HasEmptyCollection);
        using var table = new GlobalTable(statusDelays: row.Message == InUse ? Hour : null);
        if (row.Message == InUse)
            Later(table);
        row.Arrange(table);

        var exception = Assert.ThrowsAny<AmazonDynamoDBException>(() => table.Run(row.Region, row.Request));

        Assert.Equal((row.Code, row.Message), (exception.ErrorCode, exception.Message));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, exception.StatusCode);
    }

    private static ReplicaRow Invalidates(
        string entry,
        string subject,
        AmazonDynamoDBRequest request,
        string message,
        params Action<GlobalTable>[] arrange
    ) => Rejects(entry, subject, request, "ValidationException", message, arrange);

    private static ReplicaRow Rejects(
        string entry,
        string subject,
        AmazonDynamoDBRequest request,
        string code,
        string message,
        params Action<GlobalTable>[] arrange
    )
    {
        if (request is UpdateTableRequest update)
            update.TableName = "books";
        return new(entry, subject, table => Array.ForEach(arrange, step => step(table)), Home, request, code, message);
    }

    private static Action<GlobalTable> Add(string region) => table => table.Add(region);

    private static void Later(GlobalTable table) => table.Clock.Advance(TimeSpan.FromHours(2));

    private static void Provision(GlobalTable table) =>
        table.Update(
            new UpdateTableRequest
            {
                BillingMode = BillingMode.PROVISIONED,
                ProvisionedThroughput = new(5, 5),
                GlobalSecondaryIndexUpdates = table.Describe(Home).GlobalSecondaryIndexes is { Count: > 0 }
                    ?
                    [
                        new()
                        {
                            Update = new() { IndexName = "by-title", ProvisionedThroughput = new(5, 5) },
                        },
                    ]
                    : null,
            }
        );

    private static void AddIndex(GlobalTable table) =>
        table.Update(
            new UpdateTableRequest
            {
                AttributeDefinitions = [new("title", ScalarAttributeType.S)],
                GlobalSecondaryIndexUpdates =
                [
                    new()
                    {
                        Create = new()
                        {
                            IndexName = "by-title",
                            KeySchema = [new("title", KeyType.HASH)],
                            Projection = new() { ProjectionType = ProjectionType.ALL },
                        },
                    },
                ],
            }
        );

    private static void Scale(GlobalTable table) =>
        table.Run(
            Home,
            new UpdateTableReplicaAutoScalingRequest
            {
                TableName = "books",
                ProvisionedWriteCapacityAutoScalingUpdate = new() { MinimumUnits = 1, MaximumUnits = 10 },
            }
        );

    private static void EnableTimeToLive(GlobalTable table) => table.Run(Home, TimeToLive());

    private static UpdateTimeToLiveRequest TimeToLive() =>
        new()
        {
            TableName = "books",
            TimeToLiveSpecification = new() { Enabled = true, AttributeName = "expires" },
        };

    private static UpdateTableRequest Replicas(params ReplicationGroupUpdate[] updates) => new() { ReplicaUpdates = [.. updates] };

    private static UpdateTableRequest Strong(params ReplicationGroupUpdate[] updates) =>
        new() { ReplicaUpdates = [.. updates], MultiRegionConsistency = MultiRegionConsistency.STRONG };

    private static UpdateTableRequest Witness(UpdateTableRequest request, string region) =>
        With(request, it => it.GlobalTableWitnessUpdates = [new() { Create = new() { RegionName = region } }]);

    private static UpdateTableRequest With(UpdateTableRequest request, Action<UpdateTableRequest> change)
    {
        change(request);
        return request;
    }

    private static ReplicationGroupUpdate Create(string? region) => new() { Create = new() { RegionName = region } };

    private static ReplicationGroupUpdate Delete(string? region) => new() { Delete = new() { RegionName = region } };

    private static ReplicationGroupUpdate Change(string? region) => new() { Update = new() { RegionName = region } };

    private static ReplicationGroupUpdate Both(string region) =>
        new()
        {
            Create = new() { RegionName = region },
            Delete = new() { RegionName = region },
        };

    private static ReplicationGroupUpdate Disassociate(string region) =>
        new()
        {
            Disassociate = new() { RegionName = region, DisassociationMode = DisassociationMode.WAIT_FOR_REPLICATION },
        };

    private static string Null(string member) =>
        $"1 validation error detected: Value null at '{member}' failed to satisfy constraint: Member must not be null";

    private static string Length(string member) =>
        $"1 validation error detected: Value '[]' at '{member}' failed to satisfy constraint: Member must have "
        + "length greater than or equal to 1";

    private static string Local() =>
        "Cannot add or delete the local region through ReplicaUpdates. Use CreateTable, DeleteTable, or UpdateTable as required.";

    private static string NotStrong(string subject) =>
        $"{subject} not supported for global tables with MultiRegionConsistency set to STRONG.";

    private static string Sets(string regions) =>
        $"The regions [{regions}] are not in the same Region set for global tables with MultiRegionConsistency set to STRONG.";
}
