namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>What one body has taken of the budget.</summary>
internal sealed class BodyLease(BodyBudget budget) : IDisposable
{
    /// <summary>What it has; the budget's to change.</summary>
    public long Bytes { get; set; }

    /// <summary>Its place among all bodies; <see langword="null"/> once it has ended. The budget's to change.</summary>
    public LinkedListNode<BodyLease>? Node { get; set; }

    /// <summary>Takes more.</summary>
    /// <returns>Whether it has it: <see langword="false"/> after a wait that was too long.</returns>
    public ValueTask<bool> TakeAsync(long bytes, CancellationToken cancellationToken) => budget.TakeAsync(this, bytes, cancellationToken);

    public void Dispose() => budget.Return(this);
}
