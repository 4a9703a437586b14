namespace DynamoObjects.Testing.Delivery;

/// <summary>How many records of a batch an invocation has processed.</summary>
/// <param name="IsFailed">Whether records are left.</param>
/// <param name="Processed">The number of records that are processed, from the first one.</param>
/// <param name="Reason">Why records are left, unless the function threw.</param>
/// <param name="IsCut">Whether the function reported where the records begin that are left.</param>
internal sealed record Judgment(bool IsFailed, int Processed, string? Reason = null, bool IsCut = false)
{
    public StreamInvocationOutcome Outcome =>
        !IsFailed ? StreamInvocationOutcome.Succeeded
        : Processed > 0 ? StreamInvocationOutcome.PartlyFailed
        : StreamInvocationOutcome.Failed;

    public static Judgment Succeed(int records) => new(IsFailed: false, records);

    public static Judgment Fail(string? reason = null) => new(IsFailed: true, 0, reason);

    public static Judgment FailAt(int first, string reason) => new(IsFailed: true, first, reason, IsCut: true);
}
