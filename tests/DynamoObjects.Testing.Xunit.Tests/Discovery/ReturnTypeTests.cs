namespace DynamoObjects.Testing.Xunit.Tests.Discovery;

/// <summary>The return value of a test is awaited or rejected: a test that fails after it has returned must not
/// pass.</summary>
public class ReturnTypeTests
{
    [Fact]
    public async Task A_failure_after_the_return_fails_the_test()
    {
        var run = (await SampleRuns.WithoutLocalAsync()).Where(result =>
            result.Name.StartsWith("Failures.Fails_later", StringComparison.Ordinal) && result.IsOn("Mock")
        );

        Assert.Equal(
            [
                "Failures.Fails_later_in_a_value_task (Mock): later, on purpose",
                "Failures.Fails_later_in_a_value_task_with_a_result (Mock): later, on purpose",
                "Failures.Fails_later_in_an_asynchronous_stream (Mock): rejected",
                "Failures.Fails_later_in_another_awaitable (Mock): rejected",
            ],
            run.Results.Where(r => r.Outcome == "Failed").Select(r => $"{r.Name}: {Cause(r.Message)}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(4, run.Results.Count);
    }

    private static string Cause(string message) =>
        message.Contains("Return Task or ValueTask", StringComparison.Ordinal) ? "rejected" : message;
}
