using System.Net;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Reliability.Faults;

/// <summary>The checker accepts a correct report and finds each kind of incorrect one.</summary>
public class BatchCheckTests
{
    private static readonly string[] Keys = ["a", "b", "c"];
    private static readonly Exception Throttled = new AmazonDynamoDBException(
        "throttled",
        ErrorType.Unknown,
        "Throttled",
        "1",
        HttpStatusCode.BadRequest
    );

    [Fact]
    public void A_correct_report_is_accepted()
    {
        Assert.Null(Find(Keys));
        Assert.Null(Find(["a", "c"], ("b", Throttled, false)));
        Assert.Null(Find(["a", "c"], ("b", Throttled, true)));
        Assert.Null(Find(Keys, ("b", Throttled, true)));
    }

    [Fact]
    public void A_missing_key_that_is_reported_as_written_is_found()
    {
        Assert.StartsWith("Lost: c ", Find(["a", "b"]), StringComparison.Ordinal);
        Assert.StartsWith("Lost: c ", Find(["a"], ("b", Throttled, false)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_written_key_that_is_reported_as_not_written_is_found() =>
        Assert.StartsWith("b is reported as not done", Find(Keys, ("b", Throttled, false)), StringComparison.Ordinal);

    [Fact]
    public void A_duplicate_key_is_found()
    {
        Assert.StartsWith("Twice: b", Find(["a", "b", "b", "c"]), StringComparison.Ordinal);
        Assert.NotNull(Find(["a"], ("b", Throttled, true), ("b", Throttled, true)));
    }

    [Fact]
    public void A_key_that_no_writer_wrote_is_found()
    {
        Assert.Equal("x is not of this batch.", Find([.. Keys, "x"]));
        Assert.NotNull(Find(["a", "b"], ("x", Throttled, true)));
    }

    [Fact]
    public void A_wrong_count_is_found() =>
        Assert.NotNull(BatchCheck.FindViolation(new BatchReport(Keys, 3, [("b", Throttled, false)]), ["a", "c"]));

    private static string? Find(string[] found, params (string Key, Exception Cause, bool MayBeDone)[] failures) =>
        BatchCheck.FindViolation(new BatchReport(Keys, Keys.Length - failures.Length, failures), found);
}
