using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;

namespace DynamoObjects.Testing;

/// <summary>One request that a test's client sent, with all of its attempts, and what became of it.</summary>
/// <remarks>Thread safety: what it tells may be read at any time; while the request is under way, the outcome is not there yet.</remarks>
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

    /// <summary>The operation's name in the API, such as <c>PutItem</c>.</summary>
    public string Operation { get; }

    /// <summary>The request as it was when it was sent: a deep copy, which what the test does to its own object afterwards
    /// does not change.</summary>
    /// <exception cref="InvalidOperationException">It is not kept: <see cref="RequestLog"/> says how many are.</exception>
    public AmazonDynamoDBRequest Request =>
        _request
        ?? throw new InvalidOperationException(
            $"Of the requests of a test the first {RequestLog.MaxFullRequests} are kept whole; of this later one only what it was and did. "
                + $"Call Requests.Clear() before what is to be looked at."
        );

    /// <summary>The tables that the request names, each once, under the test's own names; an ARN counts as its table's name.</summary>
    public IReadOnlyList<string> Tables => _tables ??= RequestFacts.GetTables(Request);

    /// <summary>Whether the request has been answered or has failed.</summary>
    public bool IsCompleted => _isCompleted;

    /// <summary>What the request failed with, after its last attempt; <see langword="null"/> while it is under way and when
    /// it succeeded.</summary>
    public Exception? Error { get; private set; }

    /// <summary>How often the request was tried: 1, and one more for each retry of the SDK.</summary>
    public int Attempts { get; private set; } = 1;

    /// <summary>The read capacity units that it consumed, on all tables and their indexes, as DynamoDB reports them; 0
    /// where it reports none, as for what failed.</summary>
    public double ReadUnits => _units.Sum(units => units.Read);

    /// <summary>The write capacity units that it consumed, on all tables and their indexes, as DynamoDB reports them; 0
    /// where it reports none, as for what failed.</summary>
    public double WriteUnits => _units.Sum(units => units.Write);

    /// <summary>When the request was sent, by the test's <see cref="DynamoTestContext.Clock"/> on the mock.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>How long the request took, with its retries, by the clock of <see cref="StartedAt"/>;
    /// <see cref="TimeSpan.Zero"/> while it is under way.</summary>
    public TimeSpan Duration => _isCompleted ? _clock.GetElapsedTime(_started, _ended) : TimeSpan.Zero;

    /// <summary>How many of its attempts met a fault of the test.</summary>
    internal int Faults { get; private set; }

    /// <summary>Whether <see cref="Error"/> is a fault of the test.</summary>
    internal bool IsErrorInjected { get; private set; }

    internal bool HasRequest => _request is not null;

    /// <summary>Tells in one line what was asked, what came of it, and what it cost.</summary>
    public override string ToString() => RequestText.Format(this, AttributeMask.None);

    /// <summary>The units of one table.</summary>
    internal TableUnits GetUnits(string table) => Array.Find(_units, units => units.Table == table);

    /// <summary>Whether this is the failed attempt of a request that is now tried again.</summary>
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

    /// <summary>Does what a fault does to the attempt, and notes it where that makes it fail.</summary>
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

    // The SDK may yet try again, with the same object.
    internal void Fail(Exception error)
    {
        Error = error;
        _ended = _clock.GetTimestamp();
        _isCompleted = true;
    }
}
