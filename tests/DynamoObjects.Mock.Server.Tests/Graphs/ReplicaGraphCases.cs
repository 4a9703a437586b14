using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Server.Tests.Graphs;

/// <summary>Replicas of the table "books" in eu-west-1, their auto scaling, and the operations of 2017.</summary>
internal static class ReplicaGraphCases
{
    public static IEnumerable<GraphCase> All =>
        [
            new("An added replica", AddReplica()),
            new("A replica", new DescribeTableRequest("books")) { Prepare = Add },
            new("A replica that is added twice", AddReplica()) { Prepare = Add },
            new("A replica with overrides", new DescribeTableRequest("books")) { Prepare = both => both.ExecuteOnBoth(AddWithOverrides()) },
            new(
                "A replica in an unknown region",
                new UpdateTableRequest { TableName = "books", ReplicaUpdates = [new() { Create = new() { RegionName = "us-fake-1" } }] }
            ),
            new("A deleted replica", DeleteReplica()) { Prepare = Add },
            new("No auto scaling", new DescribeTableReplicaAutoScalingRequest { TableName = "books" }) { Prepare = Add },
            new("Auto scaling", new DescribeTableReplicaAutoScalingRequest { TableName = "books" })
            {
                Prepare = both =>
                {
                    Provision(both);
                    both.ExecuteOnBoth(Scale());
                },
            },
            new("Auto scaling of a regional table", new DescribeTableReplicaAutoScalingRequest { TableName = "books" }),
            new("Changed auto scaling", Scale()) { Prepare = Provision },
            new(
                "A global table of 2017",
                new CreateGlobalTableRequest { GlobalTableName = "books", ReplicationGroup = [new() { RegionName = "us-east-1" }] }
            ),
            new("A changed global table of 2017", new UpdateGlobalTableRequest { GlobalTableName = "books", ReplicaUpdates = [] }),
            new("A described global table of 2017", new DescribeGlobalTableRequest { GlobalTableName = "books" }),
            new("Settings of a global table of 2017", new DescribeGlobalTableSettingsRequest { GlobalTableName = "books" }),
            new("Changed settings of a global table of 2017", new UpdateGlobalTableSettingsRequest { GlobalTableName = "books" }),
            new("Global tables of 2017", new ListGlobalTablesRequest()),
        ];

    private static void Add(PairedEngines both) => both.ExecuteOnBoth(AddReplica());

    private static void Provision(PairedEngines both)
    {
        Add(both);
        both.ExecuteOnBoth(
            new UpdateTableRequest
            {
                TableName = "books",
                BillingMode = "PROVISIONED",
                ProvisionedThroughput = new(5, 5),
                GlobalSecondaryIndexUpdates =
                [
                    new()
                    {
                        Update = new() { IndexName = "by-owner", ProvisionedThroughput = new(5, 5) },
                    },
                ],
            }
        );
    }

    private static UpdateTableRequest AddReplica() =>
        new() { TableName = "books", ReplicaUpdates = [new() { Create = new() { RegionName = "eu-west-1" } }] };

    private static UpdateTableRequest DeleteReplica() =>
        new() { TableName = "books", ReplicaUpdates = [new() { Delete = new() { RegionName = "eu-west-1" } }] };

    private static UpdateTableRequest AddWithOverrides() =>
        new()
        {
            TableName = "books",
            ReplicaUpdates =
            [
                new()
                {
                    Create = new()
                    {
                        RegionName = "eu-west-1",
                        OnDemandThroughputOverride = new() { MaxReadRequestUnits = 3 },
                        GlobalSecondaryIndexes =
                        [
                            new()
                            {
                                IndexName = "by-owner",
                                OnDemandThroughputOverride = new() { MaxReadRequestUnits = 2 },
                            },
                        ],
                    },
                },
            ],
        };

    private static UpdateTableReplicaAutoScalingRequest Scale() =>
        new()
        {
            TableName = "books",
            ProvisionedWriteCapacityAutoScalingUpdate = new()
            {
                MinimumUnits = 1,
                MaximumUnits = 10,
                ScalingPolicyUpdate = new()
                {
                    TargetTrackingScalingPolicyConfiguration = new() { TargetValue = 70.5, ScaleInCooldown = 3 },
                },
            },
            ReplicaUpdates =
            [
                new()
                {
                    RegionName = "eu-west-1",
                    ReplicaGlobalSecondaryIndexUpdates =
                    [
                        new()
                        {
                            IndexName = "by-owner",
                            ProvisionedReadCapacityAutoScalingUpdate = new() { MinimumUnits = 1, MaximumUnits = 2 },
                        },
                    ],
                },
            ],
        };
}
