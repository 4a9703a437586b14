using System.Diagnostics;
using DynamoObjects.Mock.Server.Tests.Fuzzing;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Http;

/// <summary>Broken HTTP requests get status 500 only for their encoding, and change nothing unless they get status 200.</summary>
public class BrokenRequestTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_request_without_status_200_changes_nothing()
    {
        var seed = Random.Shared.Next();
        var time = Stopwatch.StartNew();
        var limit = TestScale.Seconds(3);
        var sent = 0;
        var outcome = "a request got status 500, or changed data without status 200";
        try
        {
            var outcomes = await RawFuzz.RunAsync(seed, number => (sent = number) == 0 || time.Elapsed < limit);
            Assert.True(outcomes.ContainsKey("200") && outcomes.ContainsKey("400"), string.Join(", ", outcomes.Keys));
            outcome = $"status 500 only for encodings; only requests with status 200 ({outcomes["200"]}) changed data";
        }
        finally
        {
            CheckResults.Report(output, "broken HTTP requests", "Mock", $"{sent} requests, seed {seed}", outcome);
        }
    }
}
