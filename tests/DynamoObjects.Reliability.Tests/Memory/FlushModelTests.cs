using System.Diagnostics;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Memory;

/// <summary>Random histories of a memory table, which also determine the order and the outcomes of its requests.</summary>
public sealed class FlushModelTests(ITestOutputHelper output)
{
    private static readonly Gen<FlushStep[]> Histories = Gen.Select(
        Gen.Enum<FlushAction>(),
        Gen.Int[0, 2],
        Gen.Int[0, 5],
        (act, key, choice) => new FlushStep(act, key, choice)
    ).Array[1, 40];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task The_table_equals_the_model_after_every_history(int keys, DynamoTestContext test)
    {
        await test.Database.CreateTableAsync<Page>();
        var rounds = TestScale.Rounds(test.Backend == Backend.Mock ? 400 : 15);
        var clock = Stopwatch.StartNew();
        await Gen.Select(Histories, Gen.Bool, Gen.Bool)
            .SampleAsync(
                async (steps, loads, isStored) =>
                {
                    using var history = new FlushHistory(test, loads, keys);
                    await history.RunAsync(steps, isStored);
                },
                iter: rounds,
                threads: 1,
                print: history =>
                    $"loads {history.Item2}, stored {history.Item3}: "
                    + $"{string.Join(", ", history.Item1.Select(step => $"{step.Action} {step.Key} {step.Choice}"))}"
            );
        var kinds = keys == 1 ? "single and batch flushes of one key" : $"batch flushes of {keys} keys";
        CheckResults.Report(
            output,
            "memory table against a model",
            test.Backend.ToString(),
            $"{rounds} histories, {kinds}, {clock.Elapsed.TotalSeconds:F0} s",
            "0 wrong"
        );
    }
}
