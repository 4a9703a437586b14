using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Bench.Mapper;

/// <summary>What the first save, load and query of a record type take, in a process where the SDK's own types have been
/// used before.</summary>
internal static class FirstUse
{
    private const int Processes = 7;

    /// <summary>In this process: the first type, and then, when the contender's own code has run, a second.</summary>
    public static async Task<int> MeasureAsync(string name)
    {
        using var client = new StubClient();
        client.SetResponse([new() { ["Id"] = new AttributeValue { S = "a" } }]);
        await client.PutItemAsync(
            new PutItemRequest
            {
                TableName = "any",
                Item = new() { ["Id"] = new AttributeValue { S = "a" } },
            }
        );
        await client.GetItemAsync(
            new GetItemRequest
            {
                TableName = "any",
                Key = new() { ["Id"] = new AttributeValue { S = "a" } },
            }
        );
        await client.QueryAsync(new QueryRequest { TableName = "any", KeyConditionExpression = "Id = :id" });

        var first = await TimeAsync(() => Contenders.CreateForTracks(name));
        var second = await TimeAsync(() => Contenders.CreateForPurchases(name));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.TotalMilliseconds:0.000} {second.TotalMilliseconds:0.000}"));
        return 0;
    }

    public static async Task<int> CompareAsync()
    {
        var times = Contenders.Names.ToDictionary(name => name, _ => new List<double[]>());
        for (var process = 0; process < Processes; process++)
        {
            foreach (var name in Contenders.Names)
                times[name].Add(await RunAsync(name));
        }

        Console.WriteLine();
        Console.WriteLine($"| first save and load, median of {Processes} processes | of the first type | of a second |");
        Console.WriteLine("|---|---:|---:|");
        foreach (var name in Contenders.Names)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {Median(times[name], 0):0.0} ms | {Median(times[name], 1):0.0} ms |"
                )
            );
        return 0;
    }

    private static async Task<TimeSpan> TimeAsync(Func<Contender> make)
    {
        // The client costs tens of milliseconds, which are the SDK's.
        var contender = make();
        var start = Stopwatch.GetTimestamp();
        await contender.FirstAsync();
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<double[]> RunAsync(string name)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(FirstUse).Assembly.Location, "mapper", "first", name]) { RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? [.. output.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"The process of {name} ended with {process.ExitCode}: {output}");
    }

    private static double Median(List<double[]> times, int which) => times.Select(time => time[which]).Order().ElementAt(Processes / 2);
}
