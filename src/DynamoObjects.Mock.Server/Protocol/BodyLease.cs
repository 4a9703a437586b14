namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The part of the budget that one body uses.</summary>
internal sealed class BodyLease(BodyBudget budget) : IDisposable
{
    /// <summary>The bytes in use; only the budget changes it.</summary>
    public long Bytes { get; set; }

    /// <summary>The body's place in the list of all bodies; <see langword="null"/> after it is returned. Only the budget changes
    /// it.</summary>
    public LinkedListNode<BodyLease>? Node { get; set; }

    /// <summary>Takes more memory.</summary>
    /// <returns><see langword="false"/> after a timeout.</returns>
    public ValueTask<bool> TakeAsync(long bytes, CancellationToken cancellationToken) => budget.TakeAsync(this, bytes, cancellationToken);

    public void Dispose() => budget.Return(this);
}
