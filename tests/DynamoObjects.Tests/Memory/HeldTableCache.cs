using DynamoObjects.Scheduling;
using DynamoObjects.Testing;

namespace DynamoObjects.Tests.Memory;

/// <summary>A table cache whose writes are held until the test completes them.</summary>
internal sealed class HeldTableCache<T>
    where T : class
{
    private readonly DynamoDatabase _database;

    private HeldTableCache(DynamoTestContext test, bool loads)
    {
        var (client, held) = HeldClient.Wrap(test.Client);
        _database = new DynamoDatabase(client, new DynamoDatabaseOptions { TimeProvider = test.Database.Options.TimeProvider });
        (Client, Table) = (held, new DynamoTableCache<T>(_database.Table<T>()) { ReadThrough = loads });
    }

    public HeldClient Client { get; }

    public DynamoTableCache<T> Table { get; }

    public static async Task<HeldTableCache<T>> OpenAsync(DynamoTestContext test, bool loads = true, params T[] stored)
    {
        await test.Database.CreateTableAsync<T>();
        foreach (var record in stored)
            await test.Database.Table<T>().SaveAsync(record);
        return new HeldTableCache<T>(test, loads);
    }

    /// <summary>Starts a flush, and returns it with its first request, which has no response yet.</summary>
    public async Task<(Task<int> Flush, HeldRequest Request)> StartFlushAsync(bool inBatches, CancellationToken token = default)
    {
        var flush = FlushAsync(inBatches, token);
        return (flush, await Client.NextAsync(flush) ?? throw new InvalidOperationException("The flush has sent nothing."));
    }

    /// <summary>Flushes without holding requests, asserts that no change is left, and returns the number of written records.</summary>
    public async Task<int> FlushAllAsync(bool inBatches)
    {
        Client.ShouldHold = _ => false;
        var written = await FlushAsync(inBatches);
        Assert.False(Table.HasChanges);
        Assert.Equal(0, await FlushAsync(inBatches));
        return written;
    }

    public Task<int> FlushAsync(bool inBatches, CancellationToken token = default) =>
        inBatches ? Table.FlushAsync(FlushMode.Batch, cancellationToken: token) : Table.FlushAsync(cancellationToken: token);
}
