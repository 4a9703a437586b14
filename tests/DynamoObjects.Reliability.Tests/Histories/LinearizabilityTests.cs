namespace DynamoObjects.Reliability.Histories;

/// <summary>The checker accepts histories that some order explains, and no others.</summary>
public class LinearizabilityTests
{
    [Fact]
    public void A_read_after_a_write_sees_it() =>
        Assert.False(LinearizabilityChecker.IsLinearizable([Put(7, 1, 2), Get(null, 3, 4)], default));

    [Fact]
    public void A_read_concurrent_with_a_write_sees_either_state()
    {
        Assert.True(LinearizabilityChecker.IsLinearizable([Put(7, 1, 4), Get(null, 2, 3)], default));
        Assert.True(LinearizabilityChecker.IsLinearizable([Put(7, 1, 4), Get(7, 2, 3)], default));
        Assert.False(LinearizabilityChecker.IsLinearizable([Put(7, 1, 4), Get(8, 2, 3)], default));
    }

    [Fact]
    public void A_later_read_never_returns_an_older_state()
    {
        Assert.True(LinearizabilityChecker.IsLinearizable([Put(7, 1, 9), Get(null, 2, 3), Get(7, 4, 5)], default));
        Assert.False(LinearizabilityChecker.IsLinearizable([Put(7, 1, 9), Get(7, 2, 3), Get(null, 4, 5)], default));
    }

    [Fact]
    public void A_conflict_changes_nothing_at_any_time()
    {
        var conflict = Put(7, 1, 2) with { Outcome = Operation.Conflict };

        Assert.True(LinearizabilityChecker.IsLinearizable([conflict, Get(null, 3, 4)], default));
        Assert.False(LinearizabilityChecker.IsLinearizable([conflict, Get(7, 3, 4)], default));
    }

    [Fact]
    public void Items_of_a_state_are_independent()
    {
        var state = default(State).With(0, 5).With(3, 0).With(0, null).With(1, 65_000);

        Assert.Equal([null, 65_000, null, 0], Enumerable.Range(0, 4).Select(item => state[item]));
    }

    private static CompletedCall Put(int value, long start, long end) =>
        new(0, new Operation($"put {value}", _ => Task.FromResult("done"), state => (state.With(0, value), "done")), "done", start, end);

    private static CompletedCall Get(int? value, long start, long end) =>
        new(1, new Operation("get", _ => Task.FromResult(""), state => (state, State.Text(state[0]))), State.Text(value), start, end);
}
