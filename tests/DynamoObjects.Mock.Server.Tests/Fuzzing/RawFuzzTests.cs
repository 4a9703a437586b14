using System.Globalization;
using Xunit.Abstractions;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Whatever bytes a connection sends, no response has status 500 unless the request has an encoding, and only a request
/// with status 200 changes anything.</summary>
public class RawFuzzTests(ITestOutputHelper output)
{
    private const int RequestCount = 1_500;

    [Fact]
    public async Task A_request_without_status_200_changes_nothing()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));

        var outcomes = await RawFuzz.RunAsync(seed, number => number < RequestCount);

        output.WriteLine(string.Join(", ", outcomes.Select(outcome => $"{outcome.Key}: {outcome.Value}")));
        Assert.True(outcomes.ContainsKey("200") && outcomes.ContainsKey("400") && outcomes.ContainsKey("403"));
    }
}
