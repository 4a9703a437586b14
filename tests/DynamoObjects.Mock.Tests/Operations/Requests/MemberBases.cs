using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Requests in which members have an effect that have none in a request with the required members only.</summary>
internal static class MemberBases
{
    private static readonly Func<MemberWorld, AmazonDynamoDBRequest>[] All =
    [
        _ => new UpdateTableRequest
        {
            TableName = MemberWorld.TableName,
            ReplicaUpdates = [new() { Create = new() { RegionName = MemberWorld.OtherRegion } }],
        },
        _ => new UpdateTableRequest
        {
            TableName = MemberWorld.GlobalTableName,
            ReplicaUpdates = [new() { Update = new() { RegionName = MemberWorld.OtherRegion } }],
        },
        _ => new UpdateTableRequest
        {
            TableName = MemberWorld.TableName,
            ReplicaUpdates =
            [
                new()
                {
                    Create = new()
                    {
                        RegionName = MemberWorld.OtherRegion,
                        GlobalSecondaryIndexes =
                        [
                            new()
                            {
                                IndexName = "by-title",
                                OnDemandThroughputOverride = new() { MaxReadRequestUnits = 7 },
                            },
                        ],
                    },
                },
            ],
        },
        _ => new UpdateTableRequest
        {
            TableName = MemberWorld.GlobalTableName,
            ReplicaUpdates =
            [
                new()
                {
                    Update = new()
                    {
                        RegionName = MemberWorld.OtherRegion,
                        GlobalSecondaryIndexes =
                        [
                            new()
                            {
                                IndexName = "by-title",
                                ProvisionedThroughputOverride = new() { ReadCapacityUnits = 7 },
                            },
                        ],
                    },
                },
            ],
        },
        _ => new DescribeTableReplicaAutoScalingRequest { TableName = MemberWorld.GlobalTableName },
        _ => new UpdateTableReplicaAutoScalingRequest
        {
            TableName = MemberWorld.GlobalTableName,
            ProvisionedWriteCapacityAutoScalingUpdate = new() { MinimumUnits = 2, MaximumUnits = 90 },
            GlobalSecondaryIndexUpdates =
            [
                new()
                {
                    IndexName = "by-title",
                    ProvisionedWriteCapacityAutoScalingUpdate = new() { MinimumUnits = 2 },
                },
            ],
            ReplicaUpdates =
            [
                new()
                {
                    RegionName = MemberWorld.OtherRegion,
                    ReplicaProvisionedReadCapacityAutoScalingUpdate = new() { MinimumUnits = 2 },
                    ReplicaGlobalSecondaryIndexUpdates =
                    [
                        new()
                        {
                            IndexName = "by-title",
                            ProvisionedReadCapacityAutoScalingUpdate = new() { MinimumUnits = 2 },
                        },
                    ],
                },
            ],
        },
        _ => new GetItemRequest(MemberWorld.TableName, TestRequests.Item("a", 1)) { ReturnConsumedCapacity = "TOTAL" },
        _ => new PutItemRequest(MemberWorld.TableName, TestRequests.Item("a", 1, ("author", "x"))),
        _ => new PutItemRequest(MemberWorld.TableName, TestRequests.Item("a", 1)) { ConditionExpression = "attribute_not_exists(pk)" },
        _ => new PutItemRequest(MemberWorld.TableName, TestRequests.Item("a", 1))
        {
            ConditionExpression = "title = :t",
            ExpressionAttributeValues = TestRequests.Values((":t", "Persuasion")),
        },
        _ => new PutItemRequest(MemberWorld.TableName, TestRequests.Item("a", 1))
        {
            Expected = new() { ["title"] = new(new AttributeValue("Persuasion")), ["author"] = new(new AttributeValue("author 1")) },
        },
        _ => new UpdateItemRequest
        {
            TableName = MemberWorld.TableName,
            Key = TestRequests.Item("a", 1),
            UpdateExpression = "SET title = :t",
            ConditionExpression = "attribute_not_exists(pk)",
            ExpressionAttributeValues = TestRequests.Values((":t", "Persuasion")),
        },
        _ => new UpdateItemRequest
        {
            TableName = MemberWorld.TableName,
            Key = TestRequests.Item("a", 1),
            UpdateExpression = "SET title = :t",
            ExpressionAttributeValues = TestRequests.Values((":t", "Persuasion")),
        },
        _ => new UpdateItemRequest
        {
            TableName = MemberWorld.TableName,
            Key = TestRequests.Item("a", 1),
            AttributeUpdates = new() { ["title"] = new(new AttributeValue("x"), AttributeAction.PUT) },
            Expected = new() { ["title"] = new(new AttributeValue("Persuasion")), ["author"] = new(new AttributeValue("author 1")) },
        },
        _ => new DeleteItemRequest(MemberWorld.TableName, TestRequests.Item("a", 1)) { ConditionExpression = "attribute_not_exists(pk)" },
        _ => new DeleteItemRequest(MemberWorld.TableName, TestRequests.Item("a", 1))
        {
            Expected = new() { ["title"] = new(new AttributeValue("Persuasion")), ["author"] = new(new AttributeValue("author 1")) },
        },
        _ => new QueryRequest(MemberWorld.TableName)
        {
            KeyConditionExpression = "pk = :p",
            ExpressionAttributeValues = TestRequests.Values((":p", "a")),
            ReturnConsumedCapacity = "TOTAL",
        },
        _ => new QueryRequest(MemberWorld.TableName)
        {
            KeyConditions = new()
            {
                ["pk"] = new() { ComparisonOperator = "EQ", AttributeValueList = [new("a")] },
            },
            QueryFilter = new()
            {
                ["title"] = new() { ComparisonOperator = "EQ", AttributeValueList = [new("Persuasion")] },
                ["author"] = new() { ComparisonOperator = "EQ", AttributeValueList = [new("author 1")] },
            },
        },
        _ => new ScanRequest(MemberWorld.TableName) { ReturnConsumedCapacity = "TOTAL" },
        _ => new ScanRequest(MemberWorld.TableName) { TotalSegments = 2, Segment = 1 },
        _ => new ScanRequest(MemberWorld.TableName)
        {
            ScanFilter = new()
            {
                ["title"] = new() { ComparisonOperator = "EQ", AttributeValueList = [new("Persuasion")] },
                ["author"] = new() { ComparisonOperator = "EQ", AttributeValueList = [new("author 1")] },
            },
        },
        _ => new BatchGetItemRequest
        {
            RequestItems = new() { [MemberWorld.TableName] = new() { Keys = [TestRequests.Item("a", 1)] } },
            ReturnConsumedCapacity = "TOTAL",
        },
        _ => new BatchWriteItemRequest
        {
            RequestItems = new() { [MemberWorld.TableName] = [new(new PutRequest(TestRequests.Item("new", 1, ("author", "x"))))] },
        },
        _ =>
            Transaction(
                new()
                {
                    Put = new() { TableName = MemberWorld.TableName, Item = TestRequests.Item("a", 1) },
                }
            ),
        _ =>
            Transaction(
                new()
                {
                    Put = new()
                    {
                        TableName = MemberWorld.TableName,
                        Item = TestRequests.Item("a", 1),
                        ConditionExpression = "attribute_not_exists(pk)",
                    },
                }
            ),
        _ =>
            Transaction(
                new()
                {
                    Delete = new()
                    {
                        TableName = MemberWorld.TableName,
                        Key = TestRequests.Item("a", 1),
                        ConditionExpression = "attribute_not_exists(pk)",
                    },
                }
            ),
        _ =>
            Transaction(
                new()
                {
                    ConditionCheck = new()
                    {
                        TableName = MemberWorld.TableName,
                        Key = TestRequests.Item("a", 1),
                        ConditionExpression = "attribute_not_exists(pk)",
                    },
                }
            ),
        _ =>
            Transaction(
                new()
                {
                    Update = new()
                    {
                        TableName = MemberWorld.TableName,
                        Key = TestRequests.Item("a", 1),
                        UpdateExpression = "SET title = :t",
                        ConditionExpression = "attribute_not_exists(pk)",
                        ExpressionAttributeValues = TestRequests.Values((":t", "Persuasion")),
                    },
                }
            ),
        _ =>
            Transaction(
                new()
                {
                    Update = new()
                    {
                        TableName = MemberWorld.TableName,
                        Key = TestRequests.Item("a", 1),
                        UpdateExpression = "ADD #c :one",
                        ExpressionAttributeNames = new() { ["#c"] = "count" },
                        ExpressionAttributeValues = TestRequests.Values((":one", 1)),
                    },
                }
            ),
        _ => new TransactGetItemsRequest
        {
            TransactItems =
            [
                new()
                {
                    Get = new() { TableName = MemberWorld.TableName, Key = TestRequests.Item("a", 1) },
                },
            ],
        },
        _ => new ExecuteStatementRequest { Statement = "UPDATE books SET title = 'x' WHERE pk = 'a' AND sk = 1 AND title = 'Persuasion'" },
        _ => new ExecuteStatementRequest { Statement = "SELECT * FROM books WHERE pk = 'a'", ReturnConsumedCapacity = "TOTAL" },
        _ => new BatchExecuteStatementRequest
        {
            Statements = [new() { Statement = "SELECT * FROM books WHERE pk = 'a' AND sk = 1" }],
            ReturnConsumedCapacity = "TOTAL",
        },
        _ => new BatchExecuteStatementRequest
        {
            Statements = [new() { Statement = "UPDATE books SET title = 'x' WHERE pk = 'a' AND sk = 1 AND title = 'Persuasion'" }],
        },
        _ => new ExecuteTransactionRequest
        {
            TransactStatements = [new() { Statement = "UPDATE books SET title = 'x' WHERE pk = 'a' AND sk = 1 AND title = 'Persuasion'" }],
        },
        _ => new ExecuteTransactionRequest
        {
            TransactStatements = [new() { Statement = "INSERT INTO books VALUE {'pk': 'new', 'sk': 1}" }],
        },
        _ => TestRequests.Table(MemberWorld.NewTableName),
        _ => TestRequests.Table(MemberWorld.NewTableName, table => table.AddIndex("by-title", "title")),
        _ => TestRequests.Table(MemberWorld.NewTableName, table => table.AddLocalIndex("by-title", "title")),
        _ => TestRequests.Table(MemberWorld.NewTableName, table =>
            {
                table.BillingMode = BillingMode.PROVISIONED;
                table.ProvisionedThroughput = new(5, 5);
            }),
        _ => new UpdateTableRequest
        {
            TableName = MemberWorld.TableName,
            AttributeDefinitions = [new("city", ScalarAttributeType.S)],
            GlobalSecondaryIndexUpdates =
            [
                new()
                {
                    Create = new()
                    {
                        IndexName = "by-city",
                        KeySchema = [new("city", KeyType.HASH)],
                        Projection = new() { ProjectionType = ProjectionType.ALL },
                    },
                },
            ],
        },
        _ => new UpdateTableRequest
        {
            TableName = MemberWorld.TableName,
            GlobalSecondaryIndexUpdates = [new() { Delete = new() { IndexName = "by-title" } }],
        },
        _ => new UpdateTableRequest
        {
            TableName = MemberWorld.OtherTableName,
            GlobalSecondaryIndexUpdates =
            [
                new()
                {
                    Update = new() { IndexName = "by-title", ProvisionedThroughput = new(6, 6) },
                },
            ],
        },
        world => new Mock.Operations.Streams.GetShardIteratorRequest
        {
            StreamArn = world.StreamArn,
            ShardId = world.ShardId,
            ShardIteratorType = "TRIM_HORIZON",
        },
        world => new Mock.Operations.Streams.GetRecordsRequest { ShardIterator = world.ShardIterator },
        world => new Mock.Operations.Streams.DescribeStreamRequest { StreamArn = world.StreamArn },
        world => new PutResourcePolicyRequest { ResourceArn = world.TableArn, Policy = Policy("Allow", "111122223333") },
        world => new PutResourcePolicyRequest { ResourceArn = world.TableArn, Policy = Policy("Deny", "*") },
        world =>
        {
            world.Engine.Execute(new PutResourcePolicyRequest { ResourceArn = world.TableArn, Policy = Policy("Allow", "111122223333") });
            return new GetResourcePolicyRequest { ResourceArn = world.TableArn };
        },
        world =>
        {
            world.Engine.Execute(
                new EnableKinesisStreamingDestinationRequest { TableName = MemberWorld.TableName, StreamArn = KinesisArn }
            );
            return new DisableKinesisStreamingDestinationRequest { TableName = MemberWorld.TableName, StreamArn = KinesisArn };
        },
        world =>
        {
            world.Engine.Execute(
                new EnableKinesisStreamingDestinationRequest { TableName = MemberWorld.TableName, StreamArn = KinesisArn }
            );
            return new UpdateKinesisStreamingDestinationRequest
            {
                TableName = MemberWorld.TableName,
                StreamArn = KinesisArn,
                UpdateKinesisStreamingConfiguration = new() { ApproximateCreationDateTimePrecision = "MICROSECOND" },
            };
        },
        _ => Insights(null),
        world =>
        {
            world.Engine.Execute(Insights(null));
            world.Engine.Execute(Insights("by-title"));
            return new ListContributorInsightsRequest();
        },
        .. BackupMemberBases.All,
        .. TransferMemberBases.All,
    ];

    private static readonly ILookup<Type, Func<MemberWorld, AmazonDynamoDBRequest>> ByType = All.ToLookup(create =>
        create(new MemberWorld()).GetType()
    );

    /// <summary>The requests of a type; a new one is created at each call.</summary>
    public static IEnumerable<Func<MemberWorld, AmazonDynamoDBRequest>> Get(Type requestType) => ByType[requestType];

    private const string KinesisArn = "arn:aws:kinesis:us-east-1:000000000000:stream/changes";

    private static string Policy(string effect, string principal) =>
        $$"""{"Statement":[{"Effect":"{{effect}}","Principal":{"AWS":"{{principal}}"},"Action":"dynamodb:*","Resource":"*"}]}""";

    private static UpdateContributorInsightsRequest Insights(string? indexName) =>
        new()
        {
            TableName = MemberWorld.TableName,
            IndexName = indexName,
            ContributorInsightsAction = ContributorInsightsAction.ENABLE,
        };

    private static TransactWriteItemsRequest Transaction(TransactWriteItem item) => new() { TransactItems = [item] };
}
