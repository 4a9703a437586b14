using System.Collections.Concurrent;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>Runs of the whole sample, once per test process in each of three environments; most tests read
/// these.</summary>
internal static class SampleRuns
{
    private static readonly Lazy<Task<SampleRun>> Mock = new(() => SampleRun.StartAsync(SampleEnvironment.With("DYNAMO_BACKENDS", "Mock")));

    // An empty selection is the same as none.
    private static readonly Lazy<Task<SampleRun>> NoLocal = new(() => SampleRun.StartAsync(SampleEnvironment.With("DYNAMO_BACKENDS", "")));

    private static readonly ConcurrentDictionary<string, Lazy<Task<SampleRun>>> Local = new();

    /// <summary>The run with the mock selected.</summary>
    public static Task<SampleRun> OnMockAsync() => Mock.Value;

    /// <summary>The run without a selection, and without DynamoDB Local.</summary>
    public static Task<SampleRun> WithoutLocalAsync() => NoLocal.Value;

    /// <summary>The run without a selection, with the DynamoDB Local of the running test.</summary>
    public static Task<SampleRun> OnBothAsync(DynamoTestContext test) =>
        Local
            .GetOrAdd(test.Client.Config.ServiceURL, _ => new Lazy<Task<SampleRun>>(() =>
                SampleRun.StartAsync(SampleEnvironment.SameLocal(test))
            ))
            .Value;
}
