using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Faults;

/// <summary>A kind of fault, and the requests that it affects.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>, <see cref="UnprocessedItems"/> or <see cref="UnprocessedKeys"/>.</param>
/// <param name="Position">The number of requests before the fault.</param>
/// <param name="Times">The number of affected attempts; null for all until the fault is removed.</param>
internal sealed record FaultPlan(string Kind, int Position, int? Times)
{
    /// <summary>A batch write returns unprocessed items.</summary>
    public const string UnprocessedItems = "unprocessed items";

    /// <summary>A batch read returns unprocessed keys.</summary>
    public const string UnprocessedKeys = "unprocessed keys";

    private const int UnprocessedCount = 2;

    /// <summary>The faults that can affect all requests.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["throttle", "server error", "unavailable", "timeout", "lost response", "failure"];

    // A number that the SDK's retries hide, one that they may not hide, and one that never ends.
    private static readonly int?[] Lengths = [1, 12, null];
    private static readonly int?[] MainLengths = [1, null];

    // The others do not reach DynamoDB either, and leave the outcome as unknown to the mapper as a lost response.
    private static readonly string[] MainKinds = ["throttle", "lost response", "failure"];

    /// <summary>Whether the outcome of an affected request is unknown to the client.</summary>
    public bool HasUnknownOutcome => Kind is not ("throttle" or UnprocessedItems or UnprocessedKeys);

    /// <summary>Gets the faults to try: on DynamoDB Local, which is slower, only some of them in CI.</summary>
    public static IReadOnlyList<string> GetKinds(Backend backend) => IsShort(backend) ? MainKinds : Kinds;

    /// <summary>Runs something with each kind of fault at each of its requests, for a short, a longer and an endless
    /// time.</summary>
    /// <param name="backend">The backend; on DynamoDB Local, which is slower, the longer time is left out in CI.</param>
    /// <param name="kinds">The kinds of faults.</param>
    /// <param name="run">Runs it, and returns the number of attempts that met the fault; 0 if it has no request at that
    /// position.</param>
    /// <returns>The number of runs that met a fault.</returns>
    public static async Task<int> RunAtEachPositionAsync(Backend backend, IEnumerable<string> kinds, Func<FaultPlan, Task<int>> run)
    {
        var runs = 0;
        var lengths = IsShort(backend) ? MainLengths : Lengths;
        foreach (var (kind, times) in kinds.SelectMany(kind => lengths.Select(times => (kind, times))))
        {
            var position = 0;
            while (await run(new FaultPlan(kind, position, times)) > 0)
                position++;
            Assert.NotEqual(0, position);
            runs += position;
        }

        return runs;
    }

    /// <summary>Creates a random plan.</summary>
    public static FaultPlan Create(Random random, int positions, IReadOnlyList<string> kinds) =>
        new(kinds[random.Next(kinds.Count)], random.Next(positions), random.Next(4) == 0 ? null : random.Next(1, 16));

    public Fault Set(FaultList faults, Func<AmazonDynamoDBRequest, bool>? meets = null)
    {
        var rule = NarrowTo(faults.On<AmazonDynamoDBRequest>());
        if (meets is not null)
            rule = rule.When(meets);
        return Kind switch
        {
            UnprocessedItems => NarrowTo(faults.On<BatchWriteItemRequest>()).LeaveUnprocessed(UnprocessedCount),
            UnprocessedKeys => NarrowTo(faults.On<BatchGetItemRequest>()).LeaveUnprocessed(UnprocessedCount),
            "throttle" => rule.Throttle(),
            "server error" => rule.InternalServerError(),
            "unavailable" => rule.ServiceUnavailable(),
            "timeout" => rule.Timeout(),
            "lost response" => rule.LoseResponse(),
            "failure" => rule.Fail(() => new InvalidOperationException("Failed by the test.")),
            _ => throw new InvalidOperationException($"There is no fault '{Kind}'."),
        };
    }

    public override string ToString() => $"{Kind} after {Position} requests, {(Times is { } times ? $"{times} times" : "always")}";

    private static bool IsShort(Backend backend) => backend != Backend.Mock && TestScale.Factor <= 1;

    private FaultRule<T> NarrowTo<T>(FaultRule<T> rule)
        where T : AmazonDynamoDBRequest => Times is { } times ? rule.After(Position).Times(times) : rule.After(Position).Always();
}
