using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Tests.Telemetry;

public sealed class MetricTests
{
    [DynamoFact(Backend.Mock)]
    public async Task Each_request_is_timed_in_seconds_by_operation_and_table(DynamoTestContext test)
    {
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(2) };
        using var database = new DynamoDatabase(
            test.Client,
            new DynamoDatabaseOptions
            {
                TimeProvider = time,
                TableTimeout = TimeSpan.FromHours(1),
                TablePrefix = "timed-",
            }
        );
        var stores = database.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1" });
        var measured = await MeasureAsync(stores.Name, async () =>
        {
            await stores.FindAsync("s1");
            test.Faults.On<GetItemRequest>().Fail(() => new ResourceNotFoundException("gone") { ErrorCode = "ResourceNotFoundException" });
            await Assert.ThrowsAsync<ResourceNotFoundException>(() => stores.FindAsync("s1"));
        });

        var durations = measured.Where(m => m.Instrument.Name == "db.client.operation.duration").ToList();
        Assert.Equal([2.0, 2.0], durations.Select(m => m.Value));
        Assert.All(durations, m => Assert.Equal("s", m.Instrument.Unit));
        Assert.All(durations, m => Assert.Equal("GetItem", m.Tags["db.operation.name"]));
        Assert.False(durations[0].Tags.ContainsKey("error.type"));
        Assert.Equal("ResourceNotFoundException", durations[1].Tags["error.type"]);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Rows_that_reads_return_are_counted(DynamoDatabase db)
    {
        // A unique table name, because a listener receives the metrics of all tests of the process.
        using var counted = new DynamoDatabase(db.Client, new DynamoDatabaseOptions { TablePrefix = $"counted-{Guid.NewGuid():N}-" });
        var stores = counted.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1" });
        await stores.SaveAsync(new Store { StoreId = "s2" });

        var measured = await MeasureAsync(stores.Name, async () =>
        {
            await stores.Scan().ToListAsync();
            await stores.FindAsync("s3");
            await stores.DeleteAsync("s1");
        });

        Assert.Equal(
            [("Scan", 2.0), ("GetItem", 0.0)],
            measured
                .Where(m => m.Instrument.Name == "db.client.response.returned_rows")
                .Select(m => ((string)m.Tags["db.operation.name"]!, m.Value))
        );
    }

    private static async Task<IReadOnlyList<(Instrument Instrument, double Value, Dictionary<string, object?> Tags)>> MeasureAsync(
        string table,
        Func<Task> run
    )
    {
        var measured = new ConcurrentQueue<(Instrument Instrument, double Value, Dictionary<string, object?> Tags)>();
        using var listener = new MeterListener { InstrumentPublished = Listen };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.Start();
        await run();
        return [.. measured];

        void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var byName = new Dictionary<string, object?>(tags.ToArray());
            if (byName.TryGetValue("db.collection.name", out var name) && (string?)name == table)
                measured.Enqueue((instrument, value, byName));
        }
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == DynamoDatabase.TelemetryName)
            listener.EnableMeasurementEvents(instrument);
    }
}
