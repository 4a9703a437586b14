using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

public class TableTests
{
    [Fact]
    public void A_created_table_is_described_as_it_was_declared()
    {
        var engine = TestRequests.With(change: t => t.AddIndex("by-title", "title", "sk", "author"));

        var table = engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table;

        Assert.Equal(TableStatus.ACTIVE, table.TableStatus);
        Assert.Equal("arn:aws:dynamodb:us-east-1:000000000000:table/books", table.TableArn);
        Assert.Equal([("pk", KeyType.HASH), ("sk", KeyType.RANGE)], table.KeySchema.Select(k => (k.AttributeName, k.KeyType)));
        Assert.Equal(["pk S", "sk N", "title S"], table.AttributeDefinitions.Select(a => $"{a.AttributeName} {a.AttributeType}"));
        Assert.Equal(BillingMode.PAY_PER_REQUEST, table.BillingModeSummary.BillingMode);
        Assert.False(SdkCollections.IsSet(table.LocalSecondaryIndexes));
        var index = Assert.Single(table.GlobalSecondaryIndexes);
        Assert.Equal(IndexStatus.ACTIVE, index.IndexStatus);
        Assert.Equal(ProjectionType.INCLUDE, index.Projection.ProjectionType);
        Assert.Equal(["author"], index.Projection.NonKeyAttributes);
        Assert.Equal($"{table.TableArn}/index/by-title", index.IndexArn);
    }

    [Fact]
    public void A_table_counts_its_items_and_their_size()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));
        engine.Put(TestRequests.Item("a", 1, ("title", "Persuasion")));
        engine.Put(TestRequests.Item("a", 2));

        var table = engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table;

        Assert.Equal(2, table.ItemCount);
        Assert.Equal((2 + 1 + 2 + 2 + 5 + 10) + (2 + 1 + 2 + 2), table.TableSizeBytes);
    }

    [Fact]
    public void A_table_may_be_named_by_its_ARN()
    {
        var engine = TestRequests.With();
        var arn = engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.TableArn;

        engine.Put(TestRequests.Item("a", 1), arn);

        Assert.NotNull(engine.Get("a", 1));
        Assert.Equal("books", engine.Run<DescribeTableResponse>(new DescribeTableRequest(arn)).Table.TableName);
        engine.AssertRejects(
            new GetItemRequest(arn.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal), TestRequests.Item("a", 1)),
            "1 validation error detected: Invalid AWS region in 'arn:aws:dynamodb:eu-west-1:000000000000:table/books'"
        );
    }

    [Fact]
    public void A_second_table_of_a_name_is_rejected()
    {
        var engine = TestRequests.With();

        engine.AssertRejects<ResourceInUseException>(TestRequests.Table(), "Table already exists: books");
    }

    [Fact]
    public void A_deleted_table_is_gone_and_may_be_created_again_without_its_items()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1));

        var deleted = engine.Run<DeleteTableResponse>(new DeleteTableRequest("books")).TableDescription;

        Assert.Equal(TableStatus.DELETING, deleted.TableStatus);
        engine.AssertRejects<ResourceNotFoundException>(
            new DescribeTableRequest("books"),
            "Requested resource not found: Table: books not found"
        );
        engine.AssertRejects<ResourceNotFoundException>(
            new DeleteTableRequest("books"),
            "Requested resource not found: Table: books not found"
        );
        engine.Execute(TestRequests.Table());
        Assert.Null(engine.Get("a", 1));
    }

    [Fact]
    public void A_protected_table_is_not_deleted()
    {
        var engine = TestRequests.With(change: t => t.DeletionProtectionEnabled = true);

        engine.AssertRejects(
            new DeleteTableRequest("books"),
            "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first."
        );
    }

    [Fact]
    public void Status_follows_the_clock_where_a_delay_is_set()
    {
        var clock = new FakeTimeProvider();
        var engine = TestRequests.With(options: new() { TimeProvider = clock, TableStatusDelay = TimeSpan.FromSeconds(5) });
        TableStatus Status() => engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.TableStatus;

        Assert.Equal(TableStatus.CREATING, Status());
        engine.AssertRejects<ResourceNotFoundException>(
            new PutItemRequest("books", TestRequests.Item("a", 1)),
            "Requested resource not found"
        );
        engine.AssertRejects<ResourceInUseException>(
            new DeleteTableRequest("books"),
            "Attempt to change a resource which is still in use: Table is being created: books"
        );

        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TableStatus.ACTIVE, Status());
        engine.Put(TestRequests.Item("a", 1));

        engine.Execute(new DeleteTableRequest("books"));
        Assert.Equal(TableStatus.DELETING, Status());
        engine.AssertRejects<ResourceInUseException>(
            new DeleteTableRequest("books"),
            "Attempt to change a resource which is still in use: Table is being deleted: books"
        );
        engine.AssertRejects<ResourceInUseException>(TestRequests.Table(), "Table already exists: books");

        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Throws<ResourceNotFoundException>(() => Status());
        engine.Execute(TestRequests.Table());
        Assert.Equal(TableStatus.CREATING, Status());
    }

    [Fact]
    public void Tables_are_listed_by_name_a_page_at_a_time()
    {
        using var engine = new MockDynamoDb();
        foreach (var name in new[] { "delta", "Alpha", "charlie", "bravo" })
            engine.Execute(TestRequests.Table(name));

        var first = engine.Run<ListTablesResponse>(new ListTablesRequest { Limit = 3 });
        var second = engine.Run<ListTablesResponse>(
            new ListTablesRequest { Limit = 3, ExclusiveStartTableName = first.LastEvaluatedTableName }
        );

        Assert.Equal(["Alpha", "bravo", "charlie"], first.TableNames);
        Assert.Equal("charlie", first.LastEvaluatedTableName);
        Assert.Equal(["delta"], second.TableNames);
        Assert.Null(second.LastEvaluatedTableName);
    }

    [Fact]
    public void A_hundred_and_first_table_is_on_the_next_page()
    {
        using var engine = new MockDynamoDb();
        for (var i = 0; i < 101; i++)
            engine.Execute(TestRequests.Table($"t{i:000}"));

        var page = engine.Run<ListTablesResponse>(new ListTablesRequest());

        Assert.Equal(100, page.TableNames.Count);
        Assert.Equal("t099", page.LastEvaluatedTableName);
        engine.AssertRejects(
            new ListTablesRequest { Limit = 101 },
            "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have value less than or "
                + "equal to 100"
        );
    }

    [Fact]
    public void Unmet_constraints_are_reported_together()
    {
        using var engine = new MockDynamoDb();

        engine.AssertRejects(
            new CreateTableRequest
            {
                TableName = "bad!",
                KeySchema = [new("pk", "HASHED")],
                BillingMode = "FREE",
                GlobalSecondaryIndexes =
                [
                    new()
                    {
                        IndexName = "g1",
                        KeySchema = [new("a", KeyType.HASH)],
                        Projection = new(),
                    },
                ],
                LocalSecondaryIndexes =
                [
                    new()
                    {
                        IndexName = "l1",
                        KeySchema = [new("a", KeyType.HASH)],
                        Projection = new(),
                    },
                ],
            },
            "6 validation errors detected: Value null at 'attributeDefinitions' failed to satisfy constraint: Member must not be null; "
                + "Value 'bad!' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: "
                + "[a-zA-Z0-9_.-]+; "
                + "Value 'HASHED' at 'keySchema.1.member.keyType' failed to satisfy constraint: Member must satisfy enum value set: "
                + "[HASH, RANGE]; "
                + "Value 'g1' at 'globalSecondaryIndexes.1.member.indexName' failed to satisfy constraint: Member must have length "
                + "greater than or equal to 3; "
                + "Value 'l1' at 'localSecondaryIndexes.1.member.indexName' failed to satisfy constraint: Member must have length "
                + "greater than or equal to 3; "
                + "Value 'FREE' at 'billingMode' failed to satisfy constraint: Member must satisfy enum value set: [PROVISIONED, "
                + "PAY_PER_REQUEST]"
        );
    }

    public static TheoryData<string, Action<CreateTableRequest>> InvalidTables =>
        new()
        {
            { "The parameter 'TableName' is required but was not present in the request", t => t.TableName = null },
            {
                "1 validation error detected: Value 'ab' at 'tableName' failed to satisfy constraint: Member must have length greater "
                    + "than or equal to 3",
                t => t.TableName = "ab"
            },
            {
                "One or more parameter values were invalid: Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when "
                    + "BillingMode is PAY_PER_REQUEST",
                t => t.ProvisionedThroughput = new(1, 1)
            },
            {
                "One or more parameter values were invalid: ReadCapacityUnits and WriteCapacityUnits must both be specified when "
                    + "BillingMode is PROVISIONED",
                t => t.BillingMode = null
            },
            {
                "One or more parameter values were invalid: Some index key attributes are not defined in AttributeDefinitions. "
                    + "Keys: [pk, other], AttributeDefinitions: [sk, pk]",
                t => t.KeySchema[1].AttributeName = "other"
            },
            { "Invalid KeySchema: The first KeySchemaElement is not a HASH key type", t => t.KeySchema[0].KeyType = KeyType.RANGE },
            { "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type", t => t.KeySchema[1].KeyType = KeyType.HASH },
            { "Both the Hash Key and the Range Key element in the KeySchema have the same name", t => t.KeySchema[1].AttributeName = "pk" },
            {
                "One or more parameter values were invalid: Number of attributes in KeySchema does not exactly match number of "
                    + "attributes defined in AttributeDefinitions",
                t => t.AttributeDefinitions.Add(new("other", ScalarAttributeType.S))
            },
            {
                "One or more parameter values were invalid: ProjectionType is INCLUDE, but NonKeyAttributes is not specified",
                t =>
                    t.GlobalSecondaryIndexes = [
                        new()
                        {
                            IndexName = "gsi",
                            KeySchema = [new("pk", KeyType.HASH)],
                            Projection = new() { ProjectionType = ProjectionType.INCLUDE },
                        },
                    ]
            },
            {
                "One or more parameter values were invalid: ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified",
                t =>
                    t.GlobalSecondaryIndexes = [
                        new()
                        {
                            IndexName = "gsi",
                            KeySchema = [new("pk", KeyType.HASH)],
                            Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY, NonKeyAttributes = ["a"] },
                        },
                    ]
            },
            {
                "One or more parameter values were invalid: Duplicate index name: gsi",
                t =>
                {
                    t.AddIndex("gsi", "pk");
                    t.AddIndex("gsi", "pk");
                }
            },
            {
                "One or more parameter values were invalid: Table KeySchema does not have a range key, which is required when "
                    + "specifying a LocalSecondaryIndex",
                t =>
                {
                    t.KeySchema.RemoveAt(1);
                    t.AddLocalIndex("lsi", "sk");
                }
            },
            {
                "One or more parameter values were invalid: Number of LocalSecondaryIndexes exceeds per-table limit of 5",
                t =>
                {
                    for (var i = 0; i < 6; i++)
                        t.AddLocalIndex($"lsi{i}", "other");
                }
            },
            {
                "One or more parameter values were invalid: Table is being created with a stream disabled, UpdateViewType should "
                    + "not be specified",
                t => t.StreamSpecification = new() { StreamEnabled = false, StreamViewType = StreamViewType.KEYS_ONLY }
            },
        };

    [Theory]
    [MemberData(nameof(InvalidTables))]
    public void A_table_with_an_invalid_declaration_is_rejected(string message, Action<CreateTableRequest> change)
    {
        using var engine = new MockDynamoDb();

        engine.AssertRejects(TestRequests.Table(change: change), message);

        Assert.Empty(engine.Run<ListTablesResponse>(new ListTablesRequest()).TableNames);
    }

    [Fact]
    public void An_operation_that_the_engine_does_not_support_is_reported_as_unknown()
    {
        using var engine = new MockDynamoDb();

        var exception = Assert.ThrowsAny<AmazonDynamoDBException>(() => engine.Execute(new ListBackupsRequest()));

        Assert.Equal("UnknownOperationException", exception.ErrorCode);
        Assert.Contains("ListBackups", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_carries_status_and_request_id()
    {
        using var engine = new MockDynamoDb();

        var first = engine.Execute(new ListTablesRequest());
        var second = engine.Execute(new ListTablesRequest());

        Assert.Equal(System.Net.HttpStatusCode.OK, first.HttpStatusCode);
        Assert.Equal(52, first.ResponseMetadata.RequestId.Length);
        Assert.NotEqual(first.ResponseMetadata.RequestId, second.ResponseMetadata.RequestId);
    }

    [Fact]
    public void A_disposed_engine_rejects_requests()
    {
        var engine = TestRequests.With();
        engine.Dispose();

        Assert.Throws<ObjectDisposedException>(() => engine.Execute(new ListTablesRequest()));
    }
}
