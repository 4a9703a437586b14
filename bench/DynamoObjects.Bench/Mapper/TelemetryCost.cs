using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace DynamoObjects.Bench.Mapper;

/// <summary>What traces and metrics add to a load: with nobody listening, and with both listened to.</summary>
internal static class TelemetryCost
{
    private const int Rounds = 101;
    private const int Times = 2_000;

    public static async Task<int> RunAsync()
    {
        var mapper = Contenders.CreateForTracks(Contenders.Mapper);
        await mapper.CheckAsync();
        var silent = await MeasureAsync(mapper);
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DynamoDatabase.TelemetryName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        using var metrics = new MeterListener { InstrumentPublished = Listen };
        ActivitySource.AddActivityListener(traces);
        metrics.Start();
        var listened = await MeasureAsync(mapper);

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"a load: {silent.Nanoseconds:N0} ns and {silent.Bytes:N0} B with nobody listening, {listened.Nanoseconds:N0} ns "
                    + $"and {listened.Bytes:N0} B traced and measured"
            )
        );
        return 0;
    }

    private static async Task<Cost> MeasureAsync(Contender contender)
    {
        var costs = new List<Cost>();
        for (var round = 0; round < 2 * Rounds; round++)
            costs.Add(await contender.MeasureAsync(Operation.Load, Times));
        var measured = costs.Skip(Rounds).ToList();
        return new Cost(
            measured.Select(cost => cost.Nanoseconds).Order().ElementAt(Rounds / 4),
            measured.Select(cost => cost.Bytes).Order().ElementAt(Rounds / 4)
        );
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == DynamoDatabase.TelemetryName)
            listener.EnableMeasurementEvents(instrument);
    }
}
