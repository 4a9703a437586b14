using System.Collections.Concurrent;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>The whole sample, run once by each test process on each of three machines: most tests read what they are
/// about from these.</summary>
internal static class SampleRuns
{
    private static readonly Lazy<Task<SampleRun>> Mock = new(() => SampleRun.StartAsync(SampleEnvironment.With("DYNAMO_BACKENDS", "Mock")));

    // A selection that is empty is none.
    private static readonly Lazy<Task<SampleRun>> NoLocal = new(() => SampleRun.StartAsync(SampleEnvironment.With("DYNAMO_BACKENDS", "")));

    private static readonly ConcurrentDictionary<string, Lazy<Task<SampleRun>>> Local = new();

    /// <summary>Where the mock is selected.</summary>
    public static Task<SampleRun> OnMockAsync() => Mock.Value;

    /// <summary>Where nothing is selected, and there is no DynamoDB Local.</summary>
    public static Task<SampleRun> WithoutLocalAsync() => NoLocal.Value;

    /// <summary>Where nothing is selected, and there is the DynamoDB Local that the running test is on.</summary>
    public static Task<SampleRun> OnBothAsync(DynamoTestContext test) =>
        Local
            .GetOrAdd(test.Client.Config.ServiceURL, _ => new Lazy<Task<SampleRun>>(() =>
                SampleRun.StartAsync(SampleEnvironment.SameLocal(test))
            ))
            .Value;
}
