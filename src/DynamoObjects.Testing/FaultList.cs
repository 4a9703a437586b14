using Amazon.DynamoDBv2;
using DynamoObjects.Testing.Faults;

namespace DynamoObjects.Testing;

/// <summary>What goes wrong between a test's client and DynamoDB because the test wants it to.</summary>
/// <remarks>
/// <para>A fault stands in the way of attempts: each attempt of a request, retries of the SDK included, meets the first
/// fault, in the order in which they were set, that is for it and not used up. The SDK sees what AWS would have
/// answered and retries as it would; on the mock and on DynamoDB Local it does not wait before it retries an injected
/// fault.</para>
/// <para>Thread safety: all members may be used by several threads at once.</para>
/// </remarks>
public sealed class FaultList
{
    private readonly object _lock = new();

    // Null while there is none: the price of a request without faults is one read.
    private volatile Fault[]? _faults;

    internal FaultList() { }

    /// <summary>The faults that were set and not removed, in their order.</summary>
    public IReadOnlyList<Fault> All => _faults ?? [];

    /// <summary>Begins a fault of the requests of one operation.</summary>
    /// <typeparam name="TRequest">The operation's request, or <see cref="AmazonDynamoDBRequest"/> for all operations.</typeparam>
    /// <returns>What narrows the fault down, and says what it is; nothing is set before that.</returns>
    public FaultRule<TRequest> On<TRequest>()
        where TRequest : AmazonDynamoDBRequest => new(this);

    /// <summary>Removes all faults.</summary>
    public void Clear() => _faults = null;

    /// <summary>Asserts that every fault has met at least one request.</summary>
    /// <exception cref="RequestAssertionException">One has not.</exception>
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

    /// <summary>What stands in the way of an attempt; <see langword="null"/> for nothing.</summary>
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
