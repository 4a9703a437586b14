using Amazon.DynamoDBv2.Model;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Copying;

/// <summary>
/// Copies the segments of a table in parallel from a checkpoint. The checkpoint advances after DynamoDB has acknowledged all writes of a
/// page.
/// </summary>
internal sealed class TableCopy
{
    private readonly CopyEndpoint _source;
    private readonly CopyEndpoint _target;
    private readonly PageWriter _writer;
    private readonly int? _pageSize;
    private readonly bool _consistent;
    private readonly IProgress<CopyProgress>? _progress;
    private readonly object _lock = new();
    private CopyCheckpoint _checkpoint;
    private Exception? _interruption;

    /// <exception cref="InvalidCopyCheckpointException">The checkpoint in the options belongs to another copy.</exception>
    public TableCopy(CopyEndpoint source, CopyEndpoint target, CopyOptions options)
    {
        (_source, _target, _pageSize, _consistent, _progress) = (source, target, options.PageSize, options.Consistent, options.Progress);
        _writer = new PageWriter(source, target, options);
        _checkpoint = options.Checkpoint ?? CopyCheckpoint.CreateInitial(source.Name, target.Name, options.Segments);
        _checkpoint.RequireMatch(source.Name, target.Name, options.Segments);
    }

    /// <summary>The position of the copy. Thread-safe.</summary>
    public CopyCheckpoint Checkpoint
    {
        get
        {
            lock (_lock)
                return _checkpoint;
        }
    }

    /// <exception cref="CopyInterruptedException">An error other than a rejected item occurred.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var options = _source.Database.Options;
        var started = options.TimeProvider.GetTimestamp();
        options.Logger.CopyStarted(_source.Name, _target.Name);
        using var cancellationSource = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var positions = Checkpoint.Positions;
        await Task.WhenAll(
                Enumerable
                    .Range(0, positions.Length)
                    .Select(segment => Task.Run(() => CopyAsync(segment, positions[segment], cancellationSource), CancellationToken.None))
            )
            .ConfigureAwait(false);

        var counts = Checkpoint.Counts;
        if (_interruption is { } interruption)
        {
            options.Logger.CopyInterrupted(_source.Name, _target.Name, counts.Read, counts.Copied);
            if (interruption is OperationCanceledException)
                cancellationToken.ThrowIfCancellationRequested();
            throw new CopyInterruptedException(Checkpoint, interruption);
        }

        options.Logger.CopyCompleted(_source.Name, _target.Name, counts.Read, counts.Copied, options.TimeProvider.GetElapsedTime(started));
    }

    /// <summary>Never throws: the first error stops all segments.</summary>
    private async Task CopyAsync(int segment, SegmentPosition position, CancellationTokenSource cancellationSource)
    {
        try
        {
            while (!position.IsEnd)
            {
                cancellationSource.Token.ThrowIfCancellationRequested();
                var page = await ReadAsync(segment, position, cancellationSource.Token).ConfigureAwait(false);
                var outcome = await _writer.WriteAsync(page.Items ?? [], cancellationSource.Token).ConfigureAwait(false);
                position = SegmentPosition.FromLastKey(page.LastEvaluatedKey);
                Advance(segment, position, outcome);
            }
        }
#pragma warning disable CA1031 // RunAsync throws it after all segments have stopped.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _interruption, exception, null);
            await cancellationSource.CancelAsync().ConfigureAwait(false);
        }
    }

    private Task<ScanResponse> ReadAsync(int segment, SegmentPosition position, CancellationToken cancellationToken)
    {
        var request = new ScanRequest { TableName = _source.Name, ConsistentRead = _consistent };
        if (position.After is not null)
            request.ExclusiveStartKey = position.After;
        if (_pageSize is { } size)
            request.Limit = size;
        if (Checkpoint.Segments is > 1 and var segments)
            (request.Segment, request.TotalSegments) = (segment, segments);
        return CopyRetries.SendAsync(
            _source,
            "Scan",
            () => _source.Database.Requests.ScanAsync(request, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Reports the position within the lock, so that reports are in order.</summary>
    private void Advance(int segment, SegmentPosition position, PageCopyResult outcome)
    {
        lock (_lock)
        {
            _checkpoint = _checkpoint.Advance(segment, position, outcome);
            var counts = _checkpoint.Counts;
            _source.Database.Options.Logger.CopyProgressed(_source.Name, _target.Name, counts.Read, counts.Copied);
            _progress?.Report(new CopyProgress(counts, _checkpoint));
        }
    }
}
