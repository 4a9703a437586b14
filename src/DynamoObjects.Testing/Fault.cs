using Amazon.DynamoDBv2;
using DynamoObjects.Testing.Faults;

namespace DynamoObjects.Testing;

/// <summary>A fault that a test has set: whether it has met any request yet.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class Fault
{
    private readonly FaultList _list;
    private readonly Func<AmazonDynamoDBRequest, bool> _condition;
    private readonly string _description;
    private readonly object _lock = new();
    private readonly int? _times;
    private int _skip;
    private int _fired;

    internal Fault(
        FaultList list,
        Func<AmazonDynamoDBRequest, bool> condition,
        int skip,
        int? times,
        FaultEffect effect,
        string description
    )
    {
        _list = list;
        _condition = condition;
        _skip = skip;
        _times = times;
        Effect = effect;
        _description = description;
    }

    /// <summary>How many attempts it has met so far.</summary>
    public int FiredCount => Volatile.Read(ref _fired);

    internal FaultEffect Effect { get; }

    /// <summary>Ends the fault, also where it is not used up.</summary>
    public void Remove() => _list.Remove(this);

    /// <summary>Asserts that it has met at least one request.</summary>
    /// <exception cref="RequestAssertionException">It has not.</exception>
    public void ShouldHaveFired()
    {
        if (FiredCount == 0)
            throw new RequestAssertionException($"Expected a fault to meet a request, but it met none: {this}.");
    }

    /// <summary>Tells what it is for, and what it does.</summary>
    public override string ToString() => _description;

    internal bool TryFire(AmazonDynamoDBRequest request)
    {
        // Outside of the lock, for it is the test's code.
        if (!_condition(request))
            return false;
        lock (_lock)
        {
            if (_fired == _times)
                return false;
            if (_skip > 0)
            {
                _skip--;
                return false;
            }

            _fired++;
            return true;
        }
    }
}
