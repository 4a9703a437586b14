using Amazon.DynamoDBv2;
using DynamoObjects.Testing.Faults;

namespace DynamoObjects.Testing;

/// <summary>Represents a fault that a test has set.</summary>
/// <remarks>This type is thread-safe.</remarks>
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

    /// <summary>Gets the number of attempts that the fault has affected so far.</summary>
    public int FiredCount => Volatile.Read(ref _fired);

    internal FaultEffect Effect { get; }

    /// <summary>Removes the fault, even if it has not yet affected as many attempts as it was set for.</summary>
    public void Remove() => _list.Remove(this);

    /// <summary>Asserts that the fault has affected at least one request.</summary>
    /// <exception cref="RequestAssertionException">The fault has affected no request.</exception>
    public void ShouldHaveFired()
    {
        if (FiredCount == 0)
            throw new RequestAssertionException($"Expected the fault to affect at least one request, but it affected none: {this}.");
    }

    /// <summary>Returns a description of the requests that the fault affects and of its effect.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => _description;

    internal bool TryFire(AmazonDynamoDBRequest request)
    {
        // Outside of the lock: the condition is code of the test.
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
