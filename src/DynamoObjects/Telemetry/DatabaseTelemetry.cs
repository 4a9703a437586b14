using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace DynamoObjects.Telemetry;

/// <summary>
/// Traces and metrics according to <see href="https://opentelemetry.io/docs/specs/semconv/database/">OpenTelemetry's semantic conventions
/// for database clients</see>.
/// </summary>
internal static class DatabaseTelemetry
{
    private static readonly string? Version = typeof(DatabaseTelemetry)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
        ?.InformationalVersion;
    private static readonly ActivitySource Source = new(DynamoDatabase.TelemetryName, Version);
    private static readonly Meter Meter = new(DynamoDatabase.TelemetryName, Version);

    private static readonly Histogram<double> Duration = Histogram(
        "db.client.operation.duration",
        "s",
        "Duration of database client operations.",
        0.001,
        0.005,
        0.01,
        0.05,
        0.1,
        0.5,
        1,
        5,
        10
    );

    private static readonly Histogram<long> ReturnedRows = Histogram<long>(
        "db.client.response.returned_rows",
        "{row}",
        "The actual number of records returned by the database operation.",
        1,
        2,
        5,
        10,
        20,
        50,
        100,
        200,
        500,
        1000,
        2000,
        5000,
        10000
    );

    /// <summary>Whether traces or metrics have a listener.</summary>
    public static bool HasListeners => Source.HasListeners() || Duration.Enabled || ReturnedRows.Enabled;

    /// <summary>Creates the source and the meter if they do not exist yet.</summary>
    public static void Prepare() => _ = HasListeners;

    public static Activity? Start(string name, IEnumerable<KeyValuePair<string, object?>> tags) =>
        Source.StartActivity(name, ActivityKind.Client, default(ActivityContext), tags);

    public static void Record(TimeSpan duration, long? returnedRows, in TagList tags)
    {
        Duration.Record(duration.TotalSeconds, tags);
        if (returnedRows is { } rows)
            ReturnedRows.Record(rows, tags);
    }

    private static Histogram<T> Histogram<T>(string name, string unit, string description, params T[] boundaries)
        where T : struct
#if NET9_0_OR_GREATER
        =>
        Meter.CreateHistogram(name, unit, description, tags: null, new InstrumentAdvice<T> { HistogramBucketBoundaries = boundaries });
#else
        => Meter.CreateHistogram<T>(name, unit, description);
#endif
}
