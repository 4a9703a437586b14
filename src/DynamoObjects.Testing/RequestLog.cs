using Amazon.DynamoDBv2;

namespace DynamoObjects.Testing;

/// <summary>Represents the requests that a test's client has sent so far, in order.</summary>
/// <remarks>
/// <para>Each call of the client is one request, regardless of retries by the SDK. Requests that the test's isolation
/// or the SDK rejects before they are sent are not included. The log keeps the content of the first 10,000 requests
/// since the last <see cref="Clear"/>; for later ones, only <see cref="RecordedRequest.Request"/> is not
/// available.</para>
/// <para>This type is thread-safe. An enumeration shows the requests at the time when it started.</para>
/// </remarks>
public sealed class RequestLog : RecordedRequests
{
    internal const int MaxFullRequests = 10_000;

    private readonly object _lock = new();
    private readonly TimeProvider _clock;
    private List<RecordedRequest> _records = [];

    // The last list that was read, until a request is added: a loop over indexes does not copy the list each time.
    private RecordedRequest[]? _read;

    internal RequestLog(TimeProvider clock)
        : base("") => _clock = clock;

    /// <summary>Removes all requests so far from the log, for example those that prepare the test.</summary>
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

    /// <summary>Finds the request that is retried, or adds it again if the log was cleared meanwhile.</summary>
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
