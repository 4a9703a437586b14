using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Tests;

public class KnownDifferenceTests
{
    private static readonly Exception Differs = new InvalidOperationException("Expected: 1, Actual: 10");
    private static readonly Exception Breaks = new InvalidOperationException("Connection refused");

    [Fact]
    public void A_test_without_one_on_its_backend_has_none() => Assert.Null(KnownDifference.Of(Method(nameof(Any)), Backend.Mock));

    [Fact]
    public void Any_failure_passes_where_no_answer_is_declared()
    {
        var (verdict, note) = Of(nameof(Any)).Judge(Breaks, timedOut: false);

        Assert.Null(verdict);
        Assert.Contains("It counts from ten.", note, StringComparison.Ordinal);
        Assert.Contains("Connection refused", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(OneAnswer))]
    [InlineData(nameof(TwoAnswers))]
    public void The_declared_answer_passes_and_another_fails(string method)
    {
        var (verdict, _) = Of(method).Judge(Differs, timedOut: false);
        var (other, note) = Of(method).Judge(Breaks, timedOut: false);

        Assert.Null(verdict);
        Assert.Same(Breaks, other);
        Assert.Contains("This is not the known difference of Local", note, StringComparison.Ordinal);
        Assert.Contains("'Actual: 10'", note, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_gone_fails() =>
        Assert.Contains(
            "remove its [KnownDifference]",
            Of(nameof(OneAnswer)).Judge(outcome: null, timedOut: false).Verdict!.Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_timeout_is_no_difference() => Assert.Same(Differs, Of(nameof(Any)).Judge(Differs, timedOut: true).Verdict);

    private static KnownDifference Of(string method) => KnownDifference.Of(Method(method), Backend.Local)!;

    private static MethodInfo Method(string name) =>
        typeof(KnownDifferenceTests).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    [KnownDifference(Backend.Local, "It counts from ten.")]
    private static void Any() { }

    [KnownDifference(Backend.Local, "It counts from ten.", ExpectedMessage = "Actual: 10")]
    private static void OneAnswer() { }

    [KnownDifference(Backend.Local, "It counts from ten.", ExpectedMessage = "Actual: 10")]
    [KnownDifference(Backend.Local, "Or from twenty.", ExpectedMessage = "Actual: 20")]
    private static void TwoAnswers() { }
}
