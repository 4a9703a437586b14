namespace DynamoObjects.Testing.Cases;

/// <summary>How a test went, as its framework says.</summary>
internal sealed record CaseOutcome
{
    public static readonly CaseOutcome Passed = new();

    private CaseOutcome() { }

    public Exception? Failure { get; private init; }

    /// <summary>Whether it failed for want of time, which no known difference explains.</summary>
    public bool TimedOut { get; private init; }

    /// <summary>Why the test has skipped itself; <see langword="null"/> where it has not.</summary>
    public string? SkipReason { get; private init; }

    public static CaseOutcome Create(Exception? failure, bool timedOut) =>
        failure is null ? Passed : new CaseOutcome { Failure = failure, TimedOut = timedOut };

    public static CaseOutcome Skipped(string reason) => new() { SkipReason = reason };
}
