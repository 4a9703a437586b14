using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;
using Microsoft.Extensions.Logging;

namespace DynamoObjects.Tests.Telemetry;

public sealed class LogTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_life_of_a_table_is_logged(DynamoTestContext test)
    {
        using var logs = new RecordingLoggerFactory();
        using var database = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { LoggerFactory = logs, TablePrefix = "logged-" });

        await database.Table<Store>().SaveAsync(new Store { StoreId = "s1" });
        await database.DeleteTableAsync<Store>();

        Assert.Equal([1, 2, 5], logs.Entries.Where(e => e.Level >= LogLevel.Information).Select(e => e.Id.Id));
        Assert.Equal("Creating table logged-store for Store.", logs.Entries[0].Message);
        Assert.All(logs.Entries, entry => Assert.Equal("DynamoObjects", entry.Category));
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_existing_table_is_not_logged_as_created(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        using var logs = new RecordingLoggerFactory();
        using var database = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { LoggerFactory = logs });

        await database.Table<Store>().FindAsync("s1");

        Assert.Empty(logs.Entries);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_rejected_write_is_logged_for_debugging(DynamoTestContext test)
    {
        using var logs = new RecordingLoggerFactory();
        using var database = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { LoggerFactory = logs });
        var stores = database.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1" });

        await Assert.ThrowsAsync<ItemExistsException>(() => stores.SaveAsync(new Store { StoreId = "s1" }));
        await Assert.ThrowsAsync<ConditionFailedException>(() =>
            stores.UpdateAsync("s1", u => u.Set(s => s.City, "Oslo"), when: s => s.Thanks > 5)
        );

        var rejected = logs.Entries.Where(e => e.Id.Id == 10).ToList();
        Assert.Equal(2, rejected.Count);
        Assert.All(rejected, entry => Assert.Equal((LogLevel.Debug, "WriteRejected"), (entry.Level, entry.Id.Name)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_write_that_conflicts_with_a_transaction_is_logged(DynamoTestContext test)
    {
        using var logs = new RecordingLoggerFactory();
        using var database = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { LoggerFactory = logs });
        test.Faults.On<PutItemRequest>().Times(2).Conflict();

        await database.Table<Store>().SaveAsync(new Store { StoreId = "s1" });

        Assert.Equal(
            [
                "Retrying a write to table store that conflicts with a transaction on the same item, attempt 2.",
                "Retrying a write to table store that conflicts with a transaction on the same item, attempt 3.",
            ],
            logs.Entries.Where(e => e.Id.Id == 14).Select(e => e.Message)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Raised_and_unrestored_throughput_is_logged(DynamoTestContext test)
    {
        using var logs = new RecordingLoggerFactory();
        using var database = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { LoggerFactory = logs });
        await (await database.RaiseThroughputAsync<Order>(write: 9)).DisposeAsync();
        var scope = await database.RaiseThroughputAsync<Order>(write: 7);
        test.Faults.On<UpdateTableRequest>().Fail(() => new LimitExceededException("no more today"));

        await Assert.ThrowsAsync<ThroughputNotRestoredException>(async () => await scope.DisposeAsync());

        Assert.Equal([20, 21, 20, 22], logs.Entries.Where(e => e.Id.Id is >= 20 and < 30).Select(e => e.Id.Id));
        var failure = logs.Entries.Single(e => e.Level == LogLevel.Error);
        Assert.IsType<LimitExceededException>(failure.Exception);
    }
}
