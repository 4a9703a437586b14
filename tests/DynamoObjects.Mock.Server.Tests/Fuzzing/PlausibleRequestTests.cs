using System.Globalization;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Server.Protocol;
using Xunit.Abstractions;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>
/// Requests that look valid, but have something absent, empty, repeated or wrong at one place, get a response or one of AWS's
/// errors.
/// </summary>
/// <remarks><c>FUZZ_SEED</c> and <c>FUZZ_PAIRS</c> choose the random ones.</remarks>
public class PlausibleRequestTests(ITestOutputHelper output)
{
    /// <summary>Requests that hang fail; the slowest request takes seconds.</summary>
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromMinutes(10);

    public static TheoryData<string> Targets => [.. FuzzedEngine.Served];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task A_sample_is_valid_without_changes(string target)
    {
        Assert.NotEmpty(FuzzedEngine.Samples[target]);
        foreach (var sample in FuzzedEngine.Samples[target])
        {
            var served = await DirectResponse.SendAsync(target, sample);

            Assert.Null(served.Failure);
            // The engine is a fork with shards of its own, so that the shard in the sample does not exist.
            // AWS accepts no CreateGlobalTable.
            Assert.DoesNotMatch(
                "ValidationException(?!.*(ShardFilter does not exist|version 2017.11.29 is not supported))|SerializationException",
                served.Text
            );
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public Task Every_change_of_one_place_gets_a_response_or_an_error_of_AWS(string target) =>
        AssertRespondsAsync(target, (body, operation) => BodyChanges.EnumerateSingleChanges(body, operation.Request));

    [Theory]
    [MemberData(nameof(Targets))]
    public Task Random_changes_of_several_places_get_a_response_or_an_error_of_AWS(string target)
    {
        var seed = Setting("FUZZ_SEED") ?? Random.Shared.Next();
        var pairs = Setting("FUZZ_PAIRS") ?? 200;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FUZZ_SEED={seed} FUZZ_PAIRS={pairs}"));
        var random = new Random(seed);
        return AssertRespondsAsync(target, (body, operation) =>
            Enumerable.Range(0, pairs).Select(_ => BodyChanges.ApplyRandomChanges(body, operation.Request, random))
        );
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_null_in_a_typed_request_is_an_error_of_AWS_or_of_the_argument(string target)
    {
        var defects = new UnexpectedExceptions();
        foreach (var sample in FuzzedEngine.Samples[target])
        {
            var changes = Start(out _).Count;
            for (var i = 0; i < changes; i++)
            {
                using var mock = FuzzedEngine.Fork();
                var (place, apply) = Start(out var request)[i];
                apply();
                if (Failure(() => mock.ExecuteForJson(request, mock.Database)) is { } failure and not ArgumentException)
                    defects.Add(failure, place, sample);
            }

            List<(string Place, Action Apply)> Start(out AmazonDynamoDBRequest request)
            {
                request = (AmazonDynamoDBRequest)JsonSerializer.Deserialize(sample, ServedOperations.Find(target)!.Request)!;
                return [.. NullChanges.Enumerate(request)];
            }
        }

        defects.AssertNone();
    }

    private async Task AssertRespondsAsync(
        string target,
        Func<string, ServedOperation, IEnumerable<(string Change, string Body)>> changesOf
    )
    {
        var defects = new UnexpectedExceptions();
        var statuses = new SortedDictionary<int, int>();
        await Task.Run(async () =>
            {
                var operation = ServedOperations.Find(target)!;
                foreach (var (change, body) in FuzzedEngine.Samples[target].SelectMany(sample => changesOf(sample, operation)))
                {
                    var served = await DirectResponse.SendAsync(target, body);
                    // AWS itself fails to process some invalid requests.
                    var status = served.Text.Contains("#InternalFailure\"", StringComparison.Ordinal) ? 400 : served.Status;
                    statuses[status] = statuses.GetValueOrDefault(status) + 1;
                    if ((served.Failure ?? Execute(operation, body)) is { } failure)
                        defects.Add(failure, change, body);
                }
            })
            .WaitAsync(RequestTimeout);

        output.WriteLine(string.Join(", ", statuses.Select(pair => $"{pair.Key}: {pair.Value}")));
        defects.AssertNone();
        Assert.All(statuses.Keys, status => Assert.True(status is 200 or (>= 400 and < 500), $"There were responses of status {status}."));
    }

    /// <summary>Runs a body's request in process; returns an exception that is not AWS's.</summary>
    private static Exception? Execute(ServedOperation operation, string body)
    {
        AmazonDynamoDBRequest? request;
        try
        {
            request = JsonSerializer.Deserialize(body, operation.Request) as AmazonDynamoDBRequest;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }

        if (request is null)
            return null;
        using var mock = FuzzedEngine.Fork();
        return Failure(() => mock.Execute(request));
    }

    private static Exception? Failure(Action run)
    {
        try
        {
            run();
            return null;
        }
        catch (AmazonServiceException)
        {
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
