namespace DynamoObjects.Testing.Cases;

/// <summary>The outcome of a test, as its framework reports it.</summary>
internal sealed record CaseOutcome
{
    public static readonly CaseOutcome Passed = new();

    private CaseOutcome() { }

    public Exception? Failure { get; private init; }

    /// <summary>Whether the test timed out, which no known difference explains.</summary>
    public bool TimedOut { get; private init; }

    /// <summary>Why the test skipped itself, or <see langword="null"/> if it did not.</summary>
    public string? SkipReason { get; private init; }

    public static CaseOutcome Create(Exception? failure, bool timedOut) =>
        failure is null ? Passed : new CaseOutcome { Failure = failure, TimedOut = timedOut };

    public static CaseOutcome Skipped(string reason) => new() { SkipReason = reason };
}
