using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using DynamoObjects.Mock.Server.Tests.Protocol;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Sends broken writes to a server one after another, and compares the stored items before and after each.</summary>
internal static class RawFuzz
{
    /// <summary>Sends requests as long as <paramref name="shouldContinue"/> returns <see langword="true"/>.</summary>
    /// <param name="seed">The seed of the requests.</param>
    /// <param name="shouldContinue">Whether to send the request with this number.</param>
    /// <returns>The number of requests with each status.</returns>
    public static async Task<SortedDictionary<string, int>> RunAsync(int seed, Func<int, bool> shouldContinue)
    {
        var failures = new ConcurrentQueue<Exception>();
        Task<ServerFixture> StartAsync() =>
            ServerFixture.StartAsync(new() { OnFailure = failures.Enqueue, OnSave = _ => Task.CompletedTask });
        var fixture = await StartAsync();
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var before = await ContentsAsync(fixture);

        for (var number = 0; shouldContinue(number); number++)
        {
            var (request, endsEarly) = RawFuzzRequests.Create(new Random(unchecked((seed * 1_000_003) + number)), number);
            var statuses = RawConnection.ReadStatuses(await RawConnection.SendAsync(fixture.Server.Endpoint, request, endsEarly));
            var outcome = statuses.Count == 0 ? "none" : string.Join('+', statuses);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            var after = await ContentsAsync(fixture);
            var which = string.Create(
                CultureInfo.InvariantCulture,
                $"seed {seed}, request {number}, {outcome}: {request}\n{failures.FirstOrDefault()}"
            );
            // As on AWS, an unknown or wrong encoding is an error of the server, and its only one.
            var mayFail = request.Contains("Content-Encoding", StringComparison.OrdinalIgnoreCase);
            Assert.True((mayFail || !statuses.Contains(500)) && failures.IsEmpty, which);
            // A client that closes its side may do so before it has its response, as with any server.
            Assert.True(statuses.Count == 0 || statuses.Contains(200) || before == after, which);
            if (statuses.Count == 0)
            {
                // Its write may still be in progress: its changes must not be attributed to the next request.
                await fixture.DisposeAsync();
                fixture = await StartAsync();
                after = await ContentsAsync(fixture);
            }

            before = after;
        }

        await fixture.DisposeAsync();
        return outcomes;
    }

    private static async Task<string> ContentsAsync(ServerFixture fixture)
    {
        using var contents = new MemoryStream();
        await fixture.Server.Mock.SaveAsync(contents);
        return Encoding.UTF8.GetString(contents.ToArray());
    }
}
