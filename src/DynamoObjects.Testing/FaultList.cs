using Amazon.DynamoDBv2;
using DynamoObjects.Testing.Faults;

namespace DynamoObjects.Testing;

/// <summary>Represents the faults that a test injects between its client and DynamoDB.</summary>
/// <remarks>
/// <para>Only one fault affects an attempt of a request: the first matching fault in <see cref="All"/> that has
/// attempts left. A retry of the SDK is another attempt. The SDK receives the error that AWS returns and retries as
/// usual, but does not wait before it retries an injected fault.</para>
/// <para>This type is thread-safe.</para>
/// </remarks>
public sealed class FaultList
{
    private readonly object _lock = new();

    // Null while there is none: without faults, a request costs one read.
    private volatile Fault[]? _faults;

    internal FaultList() { }

    /// <summary>Gets the faults that were set and not removed, in the order in which they were set.</summary>
    public IReadOnlyList<Fault> All => _faults ?? [];

    /// <summary>Starts the definition of a fault for requests of one operation.</summary>
    /// <typeparam name="TRequest">The request type of the operation, or <see cref="AmazonDynamoDBRequest"/> for all
    /// operations.</typeparam>
    /// <returns>A rule without an effect. The fault is added when you call a method for its effect, such as
    /// <see cref="FaultRule{TRequest}.Timeout"/>.</returns>
    public FaultRule<TRequest> On<TRequest>()
        where TRequest : AmazonDynamoDBRequest => new(this);

    /// <summary>Removes all faults.</summary>
    public void Clear() => _faults = null;

    /// <summary>Asserts that every fault has affected at least one request.</summary>
    /// <exception cref="RequestAssertionException">A fault has affected no request.</exception>
    public void ShouldAllHaveFired()
    {
        foreach (var fault in All)
            fault.ShouldHaveFired();
    }

    internal Fault Add(Fault fault)
    {
        lock (_lock)
            _faults = [.. _faults ?? [], fault];
        return fault;
    }

    internal void Remove(Fault fault)
    {
        lock (_lock)
        {
            var rest = All.Where(it => it != fault).ToArray();
            _faults = rest.Length == 0 ? null : rest;
        }
    }

    /// <summary>Returns the effect on an attempt, or <see langword="null"/> if no fault matches.</summary>
    /// <param name="request">The caller's own request.</param>
    internal FaultEffect? Fire(AmazonDynamoDBRequest request)
    {
        if (_faults is not { } faults)
            return null;
        foreach (var fault in faults)
        {
            if (fault.TryFire(request))
                return fault.Effect;
        }

        return null;
    }
}
