using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;

namespace DynamoObjects.Testing;

/// <summary>Represents one request that a test's client sent, with all of its attempts and its result.</summary>
/// <remarks>While the request is in progress, its result is not available yet. This type is thread-safe.</remarks>
public sealed class RecordedRequest
{
    private readonly TimeProvider _clock;
    private readonly long _started;
    private readonly AmazonDynamoDBRequest? _request;
    private readonly bool _isRead;

    private IReadOnlyList<string>? _tables;
    private TableUnits[] _units = [];
    private AmazonDynamoDBRequest? _originalRequest;
    private long _ended;
    private volatile bool _isCompleted;

    internal RecordedRequest(AmazonDynamoDBRequest request, bool keepsRequest, TimeProvider clock)
    {
        _clock = clock;
        _started = clock.GetTimestamp();
        _originalRequest = request;
        _isRead = RequestFacts.IsRead(request);
        Operation = RequestFacts.GetOperation(request.GetType());
        StartedAt = clock.GetUtcNow();
        if (keepsRequest)
            _request = ModelCopies.Copy(request);
        else
            _tables = RequestFacts.GetTables(request);
    }

    /// <summary>Gets the name of the operation in the API, such as <c>PutItem</c>.</summary>
    public string Operation { get; }

    /// <summary>Gets a deep copy of the request at the time when it was sent.</summary>
    /// <exception cref="InvalidOperationException">The log did not keep the request. See
    /// <see cref="RequestLog"/>.</exception>
    public AmazonDynamoDBRequest Request =>
        _request
        ?? throw new InvalidOperationException(
            $"The log does not keep the content of a test's requests after the first {RequestLog.MaxFullRequests}. "
                + "Call Requests.Clear() before the requests that you want to inspect."
        );

    /// <summary>Gets the distinct names of the tables in the request, as the test uses them.</summary>
    /// <remarks>For a table ARN, this is the table's name.</remarks>
    public IReadOnlyList<string> Tables => _tables ??= RequestFacts.GetTables(Request);

    /// <summary>Gets a value indicating whether the request has completed, with success or failure.</summary>
    public bool IsCompleted => _isCompleted;

    /// <summary>Gets the exception of the last attempt, or <see langword="null"/> if the request succeeded or is in
    /// progress.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Gets the number of attempts: 1, plus 1 for each retry of the SDK.</summary>
    public int Attempts { get; private set; } = 1;

    /// <summary>Gets the read capacity units that the request consumed on all tables and indexes, as DynamoDB reports
    /// them.</summary>
    /// <value>0 if DynamoDB reports none, for example for a failed request.</value>
    public double ReadUnits => _units.Sum(units => units.Read);

    /// <summary>Gets the write capacity units that the request consumed on all tables and indexes, as DynamoDB reports
    /// them.</summary>
    /// <value>0 if DynamoDB reports none, for example for a failed request.</value>
    public double WriteUnits => _units.Sum(units => units.Write);

    /// <summary>Gets the time at which the request was sent.</summary>
    /// <remarks>On the mock, the test's <see cref="DynamoTestContext.Clock"/> provides the time.</remarks>
    public DateTimeOffset StartedAt { get; }

    /// <summary>Gets the duration of the request, including its retries, by the same clock as
    /// <see cref="StartedAt"/>.</summary>
    /// <value><see cref="TimeSpan.Zero"/> while the request is in progress.</value>
    public TimeSpan Duration => _isCompleted ? _clock.GetElapsedTime(_started, _ended) : TimeSpan.Zero;

    /// <summary>The number of attempts that an injected fault affected.</summary>
    internal int Faults { get; private set; }

    /// <summary>Whether <see cref="Error"/> is an injected fault.</summary>
    internal bool IsErrorInjected { get; private set; }

    internal bool HasRequest => _request is not null;

    /// <summary>Returns the request, its result and its consumed capacity as text.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => RequestText.Format(this, AttributeMask.None);

    /// <summary>The units of one table.</summary>
    internal TableUnits GetUnits(string table) => Array.Find(_units, units => units.Table == table);

    /// <summary>Whether this is the failed attempt of a request that is now retried.</summary>
    internal bool IsPreviousAttempt(AmazonDynamoDBRequest request, int attempt) =>
        ReferenceEquals(_originalRequest, request) && Attempts == attempt - 1;

    internal void Retry(int attempt)
    {
        Attempts = attempt;
        Error = null;
        IsErrorInjected = false;
        _isCompleted = false;
    }

    internal void CountFault() => Faults++;

    /// <summary>Applies a fault to the attempt, and records it if the attempt fails.</summary>
    internal T Inject<T>(Func<T> effect)
    {
        try
        {
            return effect();
        }
        catch
        {
            IsErrorInjected = true;
            throw;
        }
    }

    internal void Consume(ConsumedCapacity capacity)
    {
        var total = capacity.CapacityUnits ?? 0;
        var isSplit = capacity.ReadCapacityUnits is not null || capacity.WriteCapacityUnits is not null;
        var read = capacity.ReadCapacityUnits ?? (_isRead && !isSplit ? total : 0);
        var write = capacity.WriteCapacityUnits ?? (_isRead || isSplit ? 0 : total);
        _units = [.. _units, new TableUnits(capacity.TableName, read, write)];
    }

    internal void Succeed()
    {
        _originalRequest = null;
        _ended = _clock.GetTimestamp();
        _isCompleted = true;
    }

    // The SDK may still retry the request, with the same object.
    internal void Fail(Exception error)
    {
        Error = error;
        _ended = _clock.GetTimestamp();
        _isCompleted = true;
    }
}
