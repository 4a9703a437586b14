using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Tests;

public class KnownDifferenceTests
{
    private static readonly Exception DifferingTest = new InvalidOperationException("Expected: 1, Actual: 10");
    private static readonly Exception FailingTest = new InvalidOperationException("Connection refused");

    [Fact]
    public void A_test_without_one_on_its_backend_has_none() => Assert.Null(KnownDifference.Find(Method(nameof(Any)), Backend.Mock));

    [Fact]
    public void Any_failure_passes_where_no_message_is_declared()
    {
        var (outcome, note) = GetAttribute(nameof(Any)).Apply(FailingTest, timedOut: false);

        Assert.Null(outcome);
        Assert.Contains("It counts from ten.", note, StringComparison.Ordinal);
        Assert.Contains("Connection refused", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(OneMessage))]
    [InlineData(nameof(TwoMessages))]
    public void The_declared_message_passes_and_another_fails(string method)
    {
        var (outcome, _) = GetAttribute(method).Apply(DifferingTest, timedOut: false);
        var (other, note) = GetAttribute(method).Apply(FailingTest, timedOut: false);

        Assert.Null(outcome);
        Assert.Same(FailingTest, other);
        Assert.Contains("This failure is not the known difference of Local", note, StringComparison.Ordinal);
        Assert.Contains("'Actual: 10'", note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_note_of_one_of_several_has_only_its_own_reason()
    {
        var difference = GetAttribute(nameof(TwoMessages));

        Assert.Equal("It counts from ten.", difference.GetReason(DifferingTest.Message));
        Assert.DoesNotContain("Or from twenty.", difference.Apply(DifferingTest, timedOut: false).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_gone_fails() =>
        Assert.Contains(
            "Remove the [KnownDifference] attribute",
            GetAttribute(nameof(OneMessage)).Apply(outcome: null, timedOut: false).Verdict!.Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_timeout_is_not_a_known_difference() =>
        Assert.Same(DifferingTest, GetAttribute(nameof(Any)).Apply(DifferingTest, timedOut: true).Verdict);

    private static KnownDifference GetAttribute(string method) => KnownDifference.Find(Method(method), Backend.Local)!;

    private static MethodInfo Method(string name) =>
        typeof(KnownDifferenceTests).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    [KnownDifference(Backend.Local, "It counts from ten.")]
    private static void Any() { }

    [KnownDifference(Backend.Local, "It counts from ten.", ExpectedMessage = "Actual: 10")]
    private static void OneMessage() { }

    [KnownDifference(Backend.Local, "It counts from ten.", ExpectedMessage = "Actual: 10")]
    [KnownDifference(Backend.Local, "Or from twenty.", ExpectedMessage = "Actual: 20")]
    private static void TwoMessages() { }
}
