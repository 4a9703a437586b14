using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Tables;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Tables;

public sealed class TableCreationTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_is_created_as_its_record_declares(DynamoTestContext test)
    {
        var db = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TablePrefix = "dev-" });

        await db.Table<Order>().FindAsync(("c1", 1));

        Assert.Equal("dev-order", db.GetTableName<Order>());
        var table = (await test.Client.DescribeTableAsync("dev-order")).Table;
        Assert.Equal(["customer HASH", "Number RANGE"], table.KeySchema.Select(key => $"{key.AttributeName} {key.KeyType}"));
        Assert.Equal(
            ["Number N", "Total N", "customer S"],
            table.AttributeDefinitions.Select(a => $"{a.AttributeName} {a.AttributeType}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            (3L, 2L),
            (table.ProvisionedThroughput.ReadCapacityUnits!.Value, table.ProvisionedThroughput.WriteCapacityUnits!.Value)
        );
        var index = Assert.Single(table.LocalSecondaryIndexes);
        Assert.Equal(
            ("ByTotal", "INCLUDE", "State"),
            (index.IndexName, index.Projection.ProjectionType.Value, Assert.Single(index.Projection.NonKeyAttributes))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Several_indexes_have_their_own_throughput(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Stock>();

        var indexes = (await test.Client.DescribeTableAsync("stock")).Table.GlobalSecondaryIndexes.ToDictionary(index => index.IndexName);
        Assert.Equal(
            (3L, 2L),
            (
                indexes["ByPlace"].ProvisionedThroughput.ReadCapacityUnits!.Value,
                indexes["ByPlace"].ProvisionedThroughput.WriteCapacityUnits!.Value
            )
        );
        Assert.Equal(
            (5L, 4L),
            (
                indexes["ByArticle"].ProvisionedThroughput.ReadCapacityUnits!.Value,
                indexes["ByArticle"].ProvisionedThroughput.WriteCapacityUnits!.Value
            )
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_without_declared_capacity_is_on_demand_with_its_global_index(DynamoTestContext test, DynamoDatabase db)
    {
        await db.Table<Store>().FindAsync("s1");

        var request = Assert.Single(test.Requests.OfType<CreateTableRequest>());
        Assert.Equal(BillingMode.PAY_PER_REQUEST, request.BillingMode);
        var index = Assert.Single(request.GlobalSecondaryIndexes);
        Assert.Equal(
            ("StoreCompanyIndex", "CompanyId", "name"),
            (index.IndexName, index.KeySchema[0].AttributeName, index.KeySchema[1].AttributeName)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_billing_mode_can_be_chosen_for_all_tables(DynamoTestContext test)
    {
        var db = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { BillingMode = BillingMode.PROVISIONED });

        await db.CreateTableAsync<Store>();

        var created = Assert.Single(test.Requests.OfType<CreateTableRequest>());
        Assert.Equal(1, created.ProvisionedThroughput.ReadCapacityUnits);
        Assert.Equal(1, created.GlobalSecondaryIndexes[0].ProvisionedThroughput.WriteCapacityUnits);
    }

    // Neither the mock nor this version of DynamoDB Local supports keys with multiple attributes.
    [Fact]
    public void An_index_with_multiple_attribute_keys_is_created_in_their_order()
    {
        var index = Assert.Single(TableDefinition.CreateRequest(RecordSchemas.Get<Match>(), "match", null).GlobalSecondaryIndexes);

        Assert.Equal(
            ["Tournament HASH", "Region HASH", "Round RANGE", "Bracket RANGE"],
            index.KeySchema.Select(key => $"{key.AttributeName} {key.KeyType}")
        );
        Assert.Equal(ProjectionType.KEYS_ONLY, index.Projection.ProjectionType);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Stream_and_time_to_live_are_enabled(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Session>();

        var stream = (await test.Client.DescribeTableAsync("session")).Table.StreamSpecification;
        Assert.Equal((true, StreamViewType.NEW_AND_OLD_IMAGES), (stream.StreamEnabled!.Value, stream.StreamViewType));
        Assert.Equal("ends", await TimeToLiveAsync(test));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Time_to_live_that_is_already_enabled_is_unchanged(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Session>();
        test.Requests.Clear();

        await new DynamoDatabase(test.Client).Table<Session>().FindAsync("x");

        Assert.Empty(test.Requests.OfType<UpdateTimeToLiveRequest>());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Time_to_live_that_another_process_enables_is_accepted(DynamoTestContext test, DynamoDatabase db)
    {
        test.Faults.On<UpdateTimeToLiveRequest>().LoseResponse();

        await db.CreateTableAsync<Session>();

        Assert.Equal("ends", await TimeToLiveAsync(test));
        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Time_to_live_of_an_existing_table_is_enabled_and_one_on_another_attribute_rejected(
        DynamoTestContext test,
        DynamoDatabase db
    )
    {
        await CreateRawAsync(test, "session", "Id", StreamViewType.NEW_AND_OLD_IMAGES);
        await db.CreateTableAsync<Session>();
        Assert.Equal("ends", await TimeToLiveAsync(test));

        var dev = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TablePrefix = "dev-" });
        await CreateRawAsync(test, "dev-session", "Id", StreamViewType.NEW_AND_OLD_IMAGES);
        await test.Client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest
            {
                TableName = "dev-session",
                TimeToLiveSpecification = new() { AttributeName = "until", Enabled = true },
            }
        );

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => dev.CreateTableAsync<Session>());
        Assert.StartsWith(
            "The time to live of table 'dev-session' is on 'until', but Session declares 'ends'",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Concurrent_first_uses_create_the_table_once(DynamoTestContext test, DynamoDatabase db)
    {
        await Task.WhenAll(
            Enumerable.Range(0, 32).Select(i => Task.Run(() => db.Table<Store>().SaveAsync(new Store { StoreId = $"s{i}" })))
        );

        Assert.Single(test.Requests.OfType<CreateTableRequest>());
        Assert.Equal(32, await db.Table<Store>().Scan().CountAsync());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Processes_that_race_all_get_the_table(DynamoTestContext test)
    {
        var stores = Enumerable.Range(0, 8).Select(_ => new DynamoDatabase(test.Client).Table<Store>()).ToList();

        await Task.WhenAll(stores.Select((table, i) => Task.Run(() => table.SaveAsync(new Store { StoreId = $"s{i}" }))));

        Assert.Equal(8, await stores[0].Scan().CountAsync());
        Assert.Single(test.Requests.Where(request => request is { Operation: "CreateTable", Error: null }));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Classes_can_share_a_table(DynamoTestContext test, DynamoDatabase db)
    {
        await Task.WhenAll(
            Task.Run(() => db.Table<Customer>().SaveAsync(new Customer { Id = "c1", Name = "Ada" })),
            Task.Run(() =>
                db.Table<Invoice>()
                    .SaveAsync(
                        new Invoice
                        {
                            CustomerId = "c1",
                            Number = "i1",
                            Total = 5,
                        }
                    )
            )
        );

        Assert.Equal("Ada", (await db.Table<Customer>().GetAsync(("c1", "customer"))).Name);
        Assert.Equal(5, (await db.Table<Invoice>().GetAsync(("c1", "i1"))).Total);
        Assert.True(await db.DeleteTableAsync<Customer>());
        Assert.Null(await db.Table<Invoice>().FindAsync(("c1", "i1")));
        Assert.Equal(2, test.Requests.Where(request => request is { Operation: "CreateTable", Error: null }).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_that_appears_after_the_first_check_is_used(DynamoTestContext test, DynamoDatabase db)
    {
        await new DynamoDatabase(test.Client).CreateTableAsync<Store>();
        test.Faults.On<DescribeTableRequest>().Fail(() => new ResourceNotFoundException("not yet"));

        await db.Table<Store>().SaveAsync(new Store { StoreId = "s1" });

        Assert.IsType<ResourceInUseException>(
            Assert.Single(test.Requests.Where(request => request is { Operation: "CreateTable", Error: not null })).Error
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Too_many_tables_being_created_are_waited_for(DynamoTestContext test, DynamoDatabase db)
    {
        test.Faults.On<CreateTableRequest>().Times(3).Fail(() => new LimitExceededException("too many tables"));

        await db.CreateTableAsync<Store>();

        Assert.Equal(4, test.Requests.OfType<CreateTableRequest>().Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_failed_creation_is_retried_by_the_next_use(DynamoTestContext test, DynamoDatabase db)
    {
        test.Faults.On<CreateTableRequest>().Fail(() => new InvalidOperationException("no permission"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.CreateTableAsync<Store>());
        await db.CreateTableAsync<Store>();

        Assert.True(await db.TableExistsAsync<Store>());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Nothing_is_created_if_CreateTables_is_off(DynamoTestContext test)
    {
        var db = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { CreateTables = false });

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => db.Table<Store>().FindAsync("s1"));

        test.Requests.GetSingle<GetItemRequest>();
    }

    [Fact]
    public void A_connection_to_localhost_needs_neither_region_nor_credentials()
    {
        using var database = DynamoDatabase.Connect(
            new DynamoConnectionOptions
            {
                Region = "localhost",
                Host = "127.0.0.1",
                Port = 8123,
            }
        );
        using var regional = DynamoDatabase.Connect(new DynamoConnectionOptions { Region = "eu-west-1" });

        Assert.Equal("http://127.0.0.1:8123/", database.Client.Config.ServiceURL);
        Assert.Equal("eu-west-1", regional.Client.Config.RegionEndpoint.SystemName);
    }

    private static Task<CreateTableResponse> CreateRawAsync(DynamoTestContext test, string name, string hashKey, StreamViewType stream) =>
        test.Client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = name,
                KeySchema = [new(hashKey, KeyType.HASH)],
                AttributeDefinitions = [new(hashKey, ScalarAttributeType.S)],
                BillingMode = BillingMode.PAY_PER_REQUEST,
                StreamSpecification = new StreamSpecification { StreamEnabled = true, StreamViewType = stream },
            }
        );

    private static async Task<string?> TimeToLiveAsync(DynamoTestContext test)
    {
        var found = (
            await test.Client.DescribeTimeToLiveAsync(new DescribeTimeToLiveRequest { TableName = "session" })
        ).TimeToLiveDescription;
        return found.TimeToLiveStatus == TimeToLiveStatus.ENABLED || found.TimeToLiveStatus == TimeToLiveStatus.ENABLING
            ? found.AttributeName
            : null;
    }
}
