using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Backends;
using DynamoObjects.Testing.Delivery;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing;

/// <summary>Provides the streams of a test's tables, and delivers their records to functions as AWS Lambda
/// does.</summary>
/// <remarks>
/// <para>All table names and ARNs are the test's own. Reading a stream adds no requests to <see
/// cref="DynamoTestContext.Requests"/> and is not affected by <see cref="DynamoTestContext.Faults"/>.</para>
/// <para>A delivery takes no real time: a wait, for example before a retry, advances the test's <see
/// cref="DynamoTestContext.Clock"/> on the mock. DynamoDB Local has no such clock: there, deliveries have a time of their own,
/// which each wait advances, and which otherwise runs like real time.</para>
/// <para>This type is thread-safe. Deliveries to different functions can run at the same time; a second delivery to the same
/// function throws.</para>
/// </remarks>
public sealed partial class TestStreams
{
    private readonly ConcurrentDictionary<(string StreamArn, string Function), MappingProgress> _mappings = [];
    private readonly TestBackend _backend;
    private readonly TableIsolation _isolation;
    private readonly DeliveryClock _clock;
    private readonly CancellationToken _testEnd;

    internal TestStreams(TestBackend backend, TableIsolation isolation, CancellationToken testEnd)
    {
        (_backend, _isolation, _testEnd) = (backend, isolation, testEnd);
        _clock = new DeliveryClock(backend.Clock);
    }

    private StreamSource Source =>
        _backend.Streams
        ?? throw new NotSupportedException(
            "Streams of a test can be read on the mock and on DynamoDB Local. Declare the test for these, for example with "
                + "[DynamoFact(Backend.Mock | Backend.Local)]."
        );

    /// <summary>Reads the changes of a table from the oldest one and waits for new ones, until the stream is
    /// disabled.</summary>
    /// <param name="tableName">The name of the table.</param>
    /// <param name="cancellationToken">Cancels the enumeration; the end of the test does so, too.</param>
    /// <returns>The changes in their order.</returns>
    /// <remarks>On the mock, waiting takes no thread. DynamoDB Local is asked ten times per second.</remarks>
    /// <exception cref="ResourceNotFoundException">The table does not exist.</exception>
    /// <exception cref="StreamNotEnabledException">The table has no stream.</exception>
    /// <exception cref="NotSupportedException">The test runs on AWS.</exception>
    public async IAsyncEnumerable<StreamChange> ReadAsync(
        string tableName,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _testEnd);
        var table = await FindAsync(tableName, cancellation.Token).ConfigureAwait(false);
        var changes = Source.FollowAsync(table.PrefixedArn, cancellation.Token);
        await foreach (var change in changes.ConfigureAwait(false))
            yield return change;
    }

    /// <summary>Closes the open shard of a table's stream and opens the next one, as AWS does every few hours.</summary>
    /// <param name="tableName">The name of the table.</param>
    /// <exception cref="ResourceNotFoundException">The table does not exist.</exception>
    /// <exception cref="InvalidOperationException">The table has no stream.</exception>
    /// <exception cref="NotSupportedException">The test runs on a backend other than the mock.</exception>
    public void RollShards(string tableName)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        if (_backend.Mock is not { } mock)
            throw new NotSupportedException("Only the mock can close a shard. Declare the test with [DynamoFact(Backend.Mock)].");
        mock.Streams.RollShards(_isolation.Names.AddPrefix(tableName)!);
    }

    /// <summary>Advances the time that deliveries use, for example past the end of a tumbling window.</summary>
    /// <param name="by">The time to advance by, zero or more.</param>
    /// <remarks>On the mock, this advances the test's <see cref="DynamoTestContext.Clock"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void AdvanceTime(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        _clock.Skip(by);
    }

    private async Task<StreamDelivery> RunAsync(
        string tableName,
        Func<StreamBatch, CancellationToken, Task<FunctionResponse>> function,
        EventSourceMappingOptions? options,
        CancellationToken cancellationToken
    )
    {
        var settings = (options ?? new EventSourceMappingOptions()).Validate();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _testEnd);
        var table = await FindAsync(tableName, cancellation.Token).ConfigureAwait(false);
        var mapping = _mappings.GetOrAdd((table.Arn, settings.FunctionName), _ => new MappingProgress());
        if (!mapping.Begin())
            throw new InvalidOperationException(
                $"A delivery from the table '{tableName}' to the function '{settings.FunctionName}' is in progress. Await it first, or set "
                    + $"another {nameof(EventSourceMappingOptions)}.{nameof(EventSourceMappingOptions.FunctionName)}."
            );
        try
        {
            var reader = new RecordReader(Source, _isolation.RunAsync, table, settings, mapping, _clock);
            var invoker = new FunctionInvoker(settings, function);
            var run = new DeliveryRun(reader, table, settings, mapping, _clock, invoker);
            var delivery = await run.RunAsync(cancellation.Token).ConfigureAwait(false);
            return settings.RetriesUntilExpiry && delivery.GivenUp.Count > 0
                ? throw new StreamDeliveryException(
                    $"The function '{settings.FunctionName}' failed until the records of the table '{tableName}' expired after 24 hours. "
                        + $"If the test expects that, set {nameof(EventSourceMappingOptions)}."
                        + $"{nameof(EventSourceMappingOptions.MaximumRetryAttempts)}.",
                    delivery
                )
                : delivery;
        }
        finally
        {
            mapping.End();
        }
    }

    private async Task<StreamTable> FindAsync(string tableName, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _ = Source;
        DescribeTableResponse? response = null;
        try
        {
            await _isolation
                .RunAsync(async () =>
                    response = await _backend
                        .DirectClient.DescribeTableAsync(_isolation.Names.AddPrefix(tableName), cancellationToken)
                        .ConfigureAwait(false)
                )
                .ConfigureAwait(false);
        }
        catch (ResourceNotFoundException exception)
        {
            _isolation.RewriteIncoming(exception);
            throw;
        }

        var table = response!.Table;
        return table.LatestStreamArn is { Length: > 0 } arn
            ? new StreamTable(
                _isolation.Names.RemovePrefix(arn)!,
                arn,
                table.KeySchema.First(key => key.KeyType == KeyType.HASH).AttributeName,
                Source.Region
            )
            : throw new StreamNotEnabledException(_isolation.Names.RemovePrefix(tableName)!);
    }
}
