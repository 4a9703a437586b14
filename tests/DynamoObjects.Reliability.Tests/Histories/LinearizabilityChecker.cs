namespace DynamoObjects.Reliability.Histories;

/// <summary>
/// Searches for an order of a history's calls that keeps their order in time and explains every outcome.
/// </summary>
/// <remarks>
/// Wing and Gong, Testing and Verifying Concurrent Objects (1993), with a cache of the visited states as in Lowe, Testing for
/// Linearizability (2017).
/// </remarks>
internal static class LinearizabilityChecker
{
    private const int MaxCalls = 64;

    /// <summary>Whether such an order exists.</summary>
    public static bool IsLinearizable(IReadOnlyList<CompletedCall> calls, State start)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(calls.Count, MaxCalls);
        var all = calls.Count == MaxCalls ? ulong.MaxValue : (1UL << calls.Count) - 1;
        return Search(calls, all, 0, start, []);
    }

    private static bool Search(IReadOnlyList<CompletedCall> calls, ulong all, ulong done, State state, HashSet<(ulong, State)> seen)
    {
        if (done == all)
            return true;
        if (!seen.Add((done, state)))
            return false;
        var firstEnd = FindFirstEnd(calls, done);
        for (var i = 0; i < calls.Count; i++)
        {
            if ((done & (1UL << i)) != 0 || calls[i].Start > firstEnd || After(calls[i], state) is not { } after)
                continue;
            if (Search(calls, all, done | (1UL << i), after, seen))
                return true;
        }

        return false;
    }

    private static long FindFirstEnd(IReadOnlyList<CompletedCall> calls, ulong done)
    {
        var first = long.MaxValue;
        for (var i = 0; i < calls.Count; i++)
        {
            if ((done & (1UL << i)) == 0)
                first = Math.Min(first, calls[i].End);
        }

        return first;
    }

    private static State? After(CompletedCall call, State state)
    {
        if (call.Outcome == Operation.Conflict)
            return state;
        var (after, outcome) = call.Operation.Model(state);
        return outcome == call.Outcome ? after : null;
    }
}
