using System.Globalization;

namespace DynamoObjects.Bench.Mapper;

/// <summary>What the mapper takes beside <c>DynamoDBContext</c> and hand-written code, none of which waits for a network.</summary>
internal static class MapperCost
{
    private const int Rounds = 101;
    private const int WarmupRounds = 8;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan WarmupRound = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Compiling = TimeSpan.FromMilliseconds(500);

    public static async Task<int> RunAsync(string[] options)
    {
        switch (options)
        {
            case ["first", var name]:
                return await FirstUse.MeasureAsync(name);
            case ["first"]:
                return await FirstUse.CompareAsync();
            case ["telemetry"]:
                return await TelemetryCost.RunAsync();
            case []:
                await CompareAsync();
                return await FirstUse.CompareAsync();
            default:
                await Console.Error.WriteLineAsync("usage: mapper [first | telemetry]");
                return 2;
        }
    }

    private static async Task CompareAsync()
    {
        Console.WriteLine($"The lower quartiles of {Rounds} rounds, in which the three take turns.");
        Console.WriteLine();
        Console.WriteLine(
            "| operation | DynamoObjects | hand-written | DynamoDBContext | times faster than the context | of its bytes | of "
                + "hand-written time | of its bytes |"
        );
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        var shapes = new (string Name, Contender[] Contenders)[]
        {
            ("ten properties", [.. Contenders.Names.Select(Contenders.CreateForTracks)]),
            ("nested", [.. Contenders.Names.Select(Contenders.CreateForPurchases)]),
        };
        foreach (var contender in shapes.SelectMany(shape => shape.Contenders))
            await contender.CheckAsync();
        for (var round = 0; round < WarmupRounds; round++)
        {
            foreach (var (_, contenders) in shapes)
            {
                foreach (var operation in Enum.GetValues<Operation>())
                    await MeasureAsync(contenders, operation, WarmupRound, 1);
            }

            // The better compilation of what has run goes on in the background, when nothing new has run for a while.
            await Task.Delay(Compiling);
        }

        foreach (var (shape, contenders) in shapes)
        {
            foreach (var operation in Enum.GetValues<Operation>())
                Print(
                    $"{operation.ToString().ToLowerInvariant()}{(operation == Operation.Query ? " of ten" : "")}, {shape}",
                    await MeasureAsync(contenders, operation, Round, Rounds)
                );
        }
    }

    private static async Task<Cost[][]> MeasureAsync(Contender[] contenders, Operation operation, TimeSpan length, int rounds)
    {
        var times = new int[contenders.Length];
        for (var i = 0; i < times.Length; i++)
        {
            var cost = await contenders[i].MeasureAsync(operation, 100);
            times[i] = (int)Math.Clamp(length.TotalNanoseconds / cost.Nanoseconds, 100, 20_000);
        }

        var costs = contenders.Select(_ => new Cost[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < times.Length; i++)
                costs[i][round] = await contenders[i].MeasureAsync(operation, times[i]);
        }

        return costs;
    }

    private static void Print(string what, Cost[][] costs)
    {
        var (mapper, handWritten, context) = (costs[0], costs[1], costs[2]);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {Text(mapper)} | {Text(handWritten)} | {Text(context)} "
                    + $"| {Ratio(context, mapper, c => c.Nanoseconds):0.0} | 1/{Ratio(context, mapper, c => c.Bytes):0.0} "
                    + $"| {Ratio(mapper, handWritten, c => c.Nanoseconds):0.00} | {Ratio(mapper, handWritten, c => c.Bytes):0.00} |"
            )
        );
    }

    private static string Text(Cost[] costs) =>
        string.Create(CultureInfo.InvariantCulture, $"{Quartile(costs, c => c.Nanoseconds):N0} ns, {Quartile(costs, c => c.Bytes):N0} B");

    private static double Ratio(Cost[] of, Cost[] to, Func<Cost, double> measure) => Quartile(of, measure) / Quartile(to, measure);

    // Rather than the median: what else runs on the machine makes rounds slower, and never faster.
    private static double Quartile(Cost[] costs, Func<Cost, double> measure) => costs.Select(measure).Order().ElementAt(Rounds / 4);
}
