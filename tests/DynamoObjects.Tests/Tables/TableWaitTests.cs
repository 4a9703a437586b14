using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using DynamoObjects.Tests.Records;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Tests.Tables;

/// <summary>Tables with a delayed status, which neither DynamoDB Local has nor AWS can simulate.</summary>
public sealed class TableWaitTests : IDisposable
{
    private static readonly TimeSpan StatusDelay = TimeSpan.FromSeconds(10);

    // The clock runs while a wait is pending, so a wait that ends in a timeout must not come near the end of this.
    private static readonly TimeSpan LongStatusDelay = TimeSpan.FromDays(1);

    private readonly FakeTimeProvider _time = new();
    private readonly MockDynamoDb _mock;
    private readonly AmazonDynamoDBClient _client;
    private readonly DynamoDatabase _database;

    public TableWaitTests()
    {
        _mock = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = _time, TableStatusDelay = StatusDelay });
        _client = _mock.CreateClient();
        _database = Database(TimeSpan.FromMinutes(1));
    }

    public void Dispose()
    {
        _database.Dispose();
        _client.Dispose();
        _mock.Dispose();
    }

    [Fact]
    public async Task A_table_in_creation_is_waited_for() =>
        await RunAsync(_database.Table<Store>().SaveAsync(new Store { StoreId = "s1" }), atLeast: StatusDelay);

    [Fact]
    public async Task A_table_that_another_process_creates_is_waited_for()
    {
        var first = Database(TimeSpan.FromMinutes(1)).CreateTableAsync<Store>();

        await RunAsync(_database.Table<Store>().SaveAsync(new Store { StoreId = "s1" }), atLeast: StatusDelay);
        await RunAsync(first);
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_is_waited_for_and_created_again()
    {
        await RunAsync(_database.CreateTableAsync<Store>());
        await _client.DeleteTableAsync("store");

        await RunAsync(Database(TimeSpan.FromMinutes(1)).CreateTableAsync<Store>(), atLeast: StatusDelay + StatusDelay);

        Assert.True(await _database.TableExistsAsync<Store>());
    }

    [Fact]
    public async Task An_index_that_is_being_created_is_waited_for()
    {
        await RunAsync(CreateWithoutIndexAsync());
        await _client.UpdateTableAsync(
            new UpdateTableRequest
            {
                TableName = "store",
                AttributeDefinitions = [new("CompanyId", ScalarAttributeType.S), new("name", ScalarAttributeType.S)],
                GlobalSecondaryIndexUpdates =
                [
                    new()
                    {
                        Create = new CreateGlobalSecondaryIndexAction
                        {
                            IndexName = "StoreCompanyIndex",
                            KeySchema = [new("CompanyId", KeyType.HASH), new("name", KeyType.RANGE)],
                            Projection = new Projection { ProjectionType = ProjectionType.ALL },
                        },
                    },
                ],
            }
        );

        await RunAsync(_database.CreateTableAsync<Store>(), atLeast: TimeSpan.FromSeconds(1));

        var index = Assert.Single((await _client.DescribeTableAsync("store")).Table.GlobalSecondaryIndexes);
        Assert.Equal(IndexStatus.ACTIVE, index.IndexStatus);
    }

    [Fact]
    public async Task A_table_that_does_not_become_active_in_time_is_named()
    {
        using var slow = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = _time, TableStatusDelay = LongStatusDelay });
        using var client = slow.CreateClient();
        using var database = Database(TimeSpan.FromSeconds(5), client);

        var exception = await Assert.ThrowsAsync<TableTimeoutException>(() => RunAsync(database.CreateTableAsync<Store>()));

        Assert.Equal("store", exception.TableName);
        Assert.StartsWith(
            "Table 'store' was not ACTIVE after 00:00:05: its status is CREATING",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_table_that_is_not_deleted_in_time_is_named()
    {
        using var slow = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = _time, TableStatusDelay = LongStatusDelay });
        using var client = slow.CreateClient();
        using var database = Database(TimeSpan.FromSeconds(5), client);
        await CreateWithoutIndexAsync(client);
        _time.Advance(LongStatusDelay);

        var exception = await Assert.ThrowsAsync<TableTimeoutException>(() => RunAsync(database.DeleteTableAsync<Store>()));

        Assert.StartsWith(
            "Table 'store' was not deleted after 00:00:05: its status is DELETING",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_deletion_completes_when_the_table_no_longer_exists()
    {
        await RunAsync(_database.CreateTableAsync<Store>());

        await RunAsync(_database.DeleteTableAsync<Store>(), atLeast: StatusDelay);

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => _client.DescribeTableAsync("store"));
    }

    [Fact]
    public async Task One_callers_cancellation_leaves_the_others_waiting()
    {
        using var cancellation = new CancellationTokenSource();
        var impatient = _database.CreateTableAsync<Store>(cancellation.Token);
        var waiting = _database.CreateTableAsync<Store>();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await RunAsync(waiting);
    }

    [Fact]
    public async Task Raised_throughput_is_active_when_the_scope_opens_and_restored_while_the_table_changes()
    {
        await RunAsync(_database.CreateTableAsync<Stock>());
        var opening = _database.RaiseThroughputAsync<Stock>(write: 50);
        await RunAsync(opening, atLeast: StatusDelay);
        var scope = await opening;
        Assert.Equal(50, (await _client.DescribeTableAsync("stock")).Table.ProvisionedThroughput.WriteCapacityUnits);
        await _client.UpdateTableAsync(new UpdateTableRequest { TableName = "stock", ProvisionedThroughput = new(6, 50) });

        await RunAsync(scope.DisposeAsync().AsTask(), atLeast: StatusDelay);
        await RunAsync(_database.WaitUntilActiveAsync<Stock>(), atLeast: StatusDelay);

        var throughput = (await _client.DescribeTableAsync("stock")).Table.ProvisionedThroughput;
        Assert.Equal((6L, 4L), (throughput.ReadCapacityUnits!.Value, throughput.WriteCapacityUnits!.Value));
    }

    private async Task CreateWithoutIndexAsync()
    {
        await CreateWithoutIndexAsync(_client);
        await _database.WaitUntilActiveAsync("store");
    }

    private static Task<CreateTableResponse> CreateWithoutIndexAsync(AmazonDynamoDBClient client) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "store",
                KeySchema = [new("StoreId", KeyType.HASH)],
                AttributeDefinitions = [new("StoreId", ScalarAttributeType.S)],
                BillingMode = BillingMode.PAY_PER_REQUEST,
            }
        );

    private DynamoDatabase Database(TimeSpan timeout) => Database(timeout, _client);

    private DynamoDatabase Database(TimeSpan timeout, AmazonDynamoDBClient client) =>
        new(client, new DynamoDatabaseOptions { TimeProvider = _time, TableTimeout = timeout });

    private async Task RunAsync(Task task, TimeSpan atLeast = default)
    {
        var started = _time.GetTimestamp();
        while (!task.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        await task;
        Assert.True(_time.GetElapsedTime(started) >= atLeast, $"took {_time.GetElapsedTime(started)}");
    }
}
