using System.Diagnostics;
using DynamoObjects;
using DynamoObjects.Testing;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/logging.md.</summary>
public class TelemetryTests
{
    private SpanConsole Console { get; } = new();

    [DynamoFact(Backend.Mock)]
    public async Task Each_request_is_a_span(DynamoDatabase database)
    {
        // begin-snippet: mapper-spans
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DynamoDatabase.TelemetryName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Console.WriteLine($"{span.DisplayName}: {span.GetTagItem("db.operation.name")}"),
        };
        ActivitySource.AddActivityListener(listener);

        await database.Table<Store>().FindAsync("s1");
        // end-snippet

        Assert.Contains("GetItem store: GetItem", Console.Lines);
    }
}
