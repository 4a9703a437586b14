using Amazon.DynamoDBv2;

namespace DynamoObjects.Testing;

/// <summary>What a test's client has sent so far, in order.</summary>
/// <remarks>
/// <para>Each call of the client is one request, however often the SDK tried it; what was refused before it was sent,
/// by the test's isolation or by the SDK, is not here. The first 10,000 requests since the last <see cref="Clear"/> are
/// kept whole; of later ones only <see cref="RecordedRequest.Request"/> is missing.</para>
/// <para>Thread safety: all members may be used by several threads at once; a list that is read is as of the time of reading.</para>
/// </remarks>
public sealed class RequestLog : RecordedRequests
{
    internal const int MaxFullRequests = 10_000;

    private readonly object _lock = new();
    private readonly TimeProvider _clock;
    private List<RecordedRequest> _records = [];

    // What was read last, until something is added: a loop over indexes does not copy the list each time.
    private RecordedRequest[]? _read;

    internal RequestLog(TimeProvider clock)
        : base("") => _clock = clock;

    /// <summary>Forgets what was sent so far, so that set-up does not count.</summary>
    public void Clear()
    {
        lock (_lock)
            (_records, _read) = ([], null);
    }

    private protected override IReadOnlyList<RecordedRequest> Read()
    {
        lock (_lock)
            return _read ??= [.. _records];
    }

    internal RecordedRequest Begin(AmazonDynamoDBRequest request)
    {
        bool keepsRequest;
        lock (_lock)
            keepsRequest = _records.Count < MaxFullRequests;
        var record = new RecordedRequest(request, keepsRequest, _clock);
        lock (_lock)
        {
            _records.Add(record);
            _read = null;
        }

        return record;
    }

    /// <summary>Finds the request that is tried again, or begins one that was forgotten meanwhile.</summary>
    internal RecordedRequest Retry(AmazonDynamoDBRequest request, int attempt)
    {
        RecordedRequest? record;
        lock (_lock)
        {
            record = _records.FindLast(it => it.IsPreviousAttempt(request, attempt));
            record?.Retry(attempt);
        }

        if (record is not null)
            return record;
        record = Begin(request);
        record.Retry(attempt);
        return record;
    }
}
