namespace DynamoObjects.Reliability.Faults;

/// <summary>The checker accepts a correct report and finds each kind of incorrect one.</summary>
public class TransactionCheckTests
{
    [Fact]
    public void A_correct_report_is_accepted()
    {
        Assert.Null(TransactionCheck.FindViolation(TransactionReport.Committed, [1, 1, 1]));
        Assert.Null(TransactionCheck.FindViolation(TransactionReport.NotCommitted, [0, 0, 0]));
        Assert.Null(TransactionCheck.FindViolation(TransactionReport.Unknown, [0, 0, 0]));
        Assert.Null(TransactionCheck.FindViolation(TransactionReport.Unknown, [1, 1, 1]));
    }

    [Fact]
    public void An_incorrect_report_is_found()
    {
        Assert.NotNull(TransactionCheck.FindViolation(TransactionReport.Committed, [0, 0, 0]));
        Assert.NotNull(TransactionCheck.FindViolation(TransactionReport.NotCommitted, [1, 1, 1]));
    }

    [Fact]
    public void Half_a_transaction_is_found() =>
        Assert.All(Enum.GetValues<TransactionReport>(), report =>
            Assert.StartsWith("Torn", TransactionCheck.FindViolation(report, [1, 1, 0]), StringComparison.Ordinal)
        );

    [Fact]
    public void A_transaction_that_ran_twice_is_found() =>
        Assert.All(Enum.GetValues<TransactionReport>(), report =>
            Assert.StartsWith("Not done exactly once", TransactionCheck.FindViolation(report, [1, 2, 1]), StringComparison.Ordinal)
        );
}
