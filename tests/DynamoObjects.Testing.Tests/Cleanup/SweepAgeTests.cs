using DynamoObjects.Testing.Cleanup;

namespace DynamoObjects.Testing.Tests.Cleanup;

public class SweepAgeTests
{
    [Theory]
    [InlineData(null, 12)]
    [InlineData(" ", 12)]
    [InlineData("1", 1)]
    [InlineData(" 48 ", 48)]
    [InlineData("8760", 8760)]
    public void The_variable_says_hours(string? text, int hours) => Assert.Equal(TimeSpan.FromHours(hours), SweepAge.Parse(text));

    [Theory]
    [InlineData("off")]
    [InlineData(" Off")]
    public void Sweeping_can_be_turned_off(string text) => Assert.Null(SweepAge.Parse(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("8761")]
    [InlineData("soon")]
    public void Any_other_value_is_rejected(string text) =>
        Assert.Contains(
            $"DYNAMO_SWEEP_HOURS is '{text}'; set it to",
            Assert.Throws<ArgumentException>(() => SweepAge.Parse(text)).Message,
            StringComparison.Ordinal
        );
}
