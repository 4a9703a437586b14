using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Tests.Records;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Tests;

public sealed class TableCreationTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_table_is_created_as_its_record_declares()
    {
        await using var test = new TestDatabase(new DynamoDatabaseOptions { TablePrefix = $"dev-{Guid.NewGuid():N}-" });

        await test.Database.Table<Order>().FindAsync(("c1", 1));

        var name = test.Database.Options.TablePrefix + "order";
        Assert.Equal(name, test.Database.GetTableName<Order>());
        var table = (await test.Client.DescribeTableAsync(name)).Table;
        Assert.Equal(["customer HASH", "Number RANGE"], table.KeySchema.Select(key => $"{key.AttributeName} {key.KeyType}"));
        Assert.Equal(
            ["Number N", "Total N", "customer S"],
            table.AttributeDefinitions.Select(a => $"{a.AttributeName} {a.AttributeType}").Order(StringComparer.Ordinal));
        Assert.Equal((3L, 2L), (table.ProvisionedThroughput.ReadCapacityUnits!.Value, table.ProvisionedThroughput.WriteCapacityUnits!.Value));
        var index = Assert.Single(table.LocalSecondaryIndexes);
        Assert.Equal(("ByTotal", "INCLUDE", "State"), (index.IndexName, index.Projection.ProjectionType.Value, Assert.Single(index.Projection.NonKeyAttributes)));
    }

    [Fact]
    public async Task A_table_without_declared_capacity_is_on_demand_with_its_global_index()
    {
        await using var test = new TestDatabase();

        await test.Database.Table<Store>().FindAsync("s1");

        var request = Assert.Single(test.TakeRequests().OfType<CreateTableRequest>());
        Assert.Equal(BillingMode.PAY_PER_REQUEST, request.BillingMode);
        var index = Assert.Single(request.GlobalSecondaryIndexes);
        Assert.Equal(("StoreCompanyIndex", "CompanyId", "name"), (index.IndexName, index.KeySchema[0].AttributeName, index.KeySchema[1].AttributeName));
    }

    [Fact]
    public async Task The_billing_mode_can_be_chosen_for_all_tables()
    {
        using var client = new ScriptedTableClient();
        var database = new DynamoDatabase(client, new DynamoDatabaseOptions { BillingMode = BillingMode.PROVISIONED });

        await database.CreateTableAsync<Store>();

        Assert.Equal(1, client.Created!.ProvisionedThroughput.ReadCapacityUnits);
        Assert.Equal(1, client.Created.GlobalSecondaryIndexes[0].ProvisionedThroughput.WriteCapacityUnits);
    }

    [Fact]
    public async Task Concurrent_first_uses_create_the_table_once()
    {
        await using var test = new TestDatabase();

        await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(() => test.Database.Table<Store>().SaveAsync(new Store { StoreId = $"s{i}" }))));

        Assert.Single(test.TakeRequests().OfType<CreateTableRequest>());
        Assert.Equal(32, await test.Database.Table<Store>().Scan().CountAsync());
    }

    [Fact]
    public async Task Two_databases_that_race_both_get_the_table()
    {
        using var client = new ScriptedTableClient { LosesRace = true };
        var database = Database(client);

        await RunAsync(database.CreateTableAsync<Store>());

        Assert.Null(client.Created);
    }

    [Fact]
    public async Task A_table_in_creation_is_waited_for()
    {
        using var client = new ScriptedTableClient { DescribesBeforeActive = 5 };
        var started = _time.GetUtcNow();

        await RunAsync(Database(client).CreateTableAsync<Store>());

        Assert.InRange(client.Describes, 6, 8);
        Assert.True(_time.GetUtcNow() - started >= TimeSpan.FromMilliseconds(300), "the waits grow");
    }

    [Fact]
    public async Task A_table_that_does_not_become_active_in_time_is_named()
    {
        using var client = new ScriptedTableClient { DescribesBeforeActive = int.MaxValue };

        var error = await Assert.ThrowsAsync<TableTimeoutException>(() => RunAsync(Database(client).CreateTableAsync<Store>()));

        Assert.Equal("store", error.TableName);
        Assert.Contains("'store' was not ACTIVE after 00:01:00: its status is CREATING", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_creation_is_tried_again_by_the_next_use()
    {
        using var client = new ScriptedTableClient { Failures = 1 };
        var database = Database(client);

        await Assert.ThrowsAsync<LimitExceededException>(() => database.CreateTableAsync<Store>());
        await database.CreateTableAsync<Store>();

        Assert.NotNull(client.Created);
    }

    [Fact]
    public async Task One_callers_cancellation_leaves_the_others_waiting()
    {
        using var client = new ScriptedTableClient { DescribesBeforeActive = 5 };
        using var cancellation = new CancellationTokenSource();
        var database = Database(client);
        var impatient = database.CreateTableAsync<Store>(cancellation.Token);
        var patient = database.CreateTableAsync<Store>();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await RunAsync(patient);
    }

    [Fact]
    public async Task A_table_with_other_keys_is_refused()
    {
        using var client = new ScriptedTableClient { Existing = new() { TableName = "store", TableStatus = TableStatus.ACTIVE, KeySchema = [new("id", KeyType.HASH)], AttributeDefinitions = [new("id", ScalarAttributeType.N)] } };

        var error = await Assert.ThrowsAsync<DynamoSchemaException>(() => Database(client).CreateTableAsync<Store>());

        Assert.Contains("exists with the key id (N HASH), but Store declares StoreId (S HASH)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_created_where_that_is_turned_off()
    {
        await using var test = new TestDatabase(new DynamoDatabaseOptions { CreateTables = false });

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => test.Database.Table<Store>().FindAsync("s1"));

        test.TakeOnlyRequest<GetItemRequest>();
    }

    [Fact]
    public void A_connection_to_localhost_needs_neither_region_nor_credentials()
    {
        using var database = DynamoDatabase.Connect(new DynamoConnectionOptions { Region = "localhost", Host = "127.0.0.1", Port = 8123 });
        using var regional = DynamoDatabase.Connect(new DynamoConnectionOptions { Region = "eu-west-1" });

        Assert.Equal("http://127.0.0.1:8123/", database.Client.Config.ServiceURL);
        Assert.Equal("eu-west-1", regional.Client.Config.RegionEndpoint.SystemName);
    }

    private DynamoDatabase Database(IAmazonDynamoDB client)
        => new(client, new DynamoDatabaseOptions { TimeProvider = _time, TableTimeout = TimeSpan.FromMinutes(1) });

    private async Task RunAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
        await task;
    }
}
