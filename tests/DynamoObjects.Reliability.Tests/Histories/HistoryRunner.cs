using Amazon.DynamoDBv2;

namespace DynamoObjects.Reliability.Histories;

/// <summary>Calls operations from several concurrent clients.</summary>
internal static class HistoryRunner
{
    /// <summary>Runs each client's operations in order, all clients concurrently.</summary>
    /// <param name="connections">The connections, which the clients use in turn.</param>
    /// <param name="clients">The operations of each client.</param>
    /// <returns>The calls, in the order in which they were sent.</returns>
    public static async Task<IReadOnlyList<CompletedCall>> RunAsync(
        IReadOnlyList<IAmazonDynamoDB> connections,
        IReadOnlyList<IReadOnlyList<Operation>> clients
    )
    {
        long clock = 0;
        using var ready = new Barrier(clients.Count);
        var calls = await Task.WhenAll(
            clients.Select(
                (operations, number) =>
                    Task
                        .Factory.StartNew(
                            () => CallAsync(number, operations),
                            CancellationToken.None,
                            TaskCreationOptions.LongRunning,
                            TaskScheduler.Default
                        )
                        .Unwrap()
            )
        );
        return [.. calls.SelectMany(one => one).OrderBy(call => call.Start)];

        async Task<List<CompletedCall>> CallAsync(int number, IReadOnlyList<Operation> operations)
        {
            var completed = new List<CompletedCall>(operations.Count);
            ready.SignalAndWait();
            foreach (var operation in operations)
            {
                var start = Interlocked.Increment(ref clock);
                var outcome = await operation.SendAsync(connections[number % connections.Count]);
                completed.Add(new CompletedCall(number, operation, outcome, start, Interlocked.Increment(ref clock)));
            }

            return completed;
        }
    }
}
