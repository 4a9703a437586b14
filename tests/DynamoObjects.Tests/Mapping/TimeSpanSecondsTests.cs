using DynamoObjects.Mapping;

namespace DynamoObjects.Tests.Mapping;

public sealed class TimeSpanSecondsTests
{
    private static readonly TimeSpanSecondsConverter Converter = new();

    [Theory]
    [InlineData(0, "0")]
    [InlineData(15_000_000, "1.5")]
    [InlineData(-1, "-0.0000001")]
    [InlineData(864_000_000_000, "86400")]
    [InlineData(long.MinValue, "-922337203685.4775808")]
    [InlineData(long.MaxValue, "922337203685.4775807")]
    public void A_TimeSpan_is_converted_to_seconds_and_back(long ticks, string seconds)
    {
        Assert.Equal(seconds, Converter.ToAttribute(new TimeSpan(ticks)).N);
        Assert.Equal(ticks, Converter.FromAttribute(new() { N = seconds }).Ticks);
    }

    [Theory]
    [InlineData("1e30")]
    [InlineData("922337203686")]
    public void A_number_beyond_TimeSpan_is_out_of_range(string seconds) =>
        Assert.Throws<OverflowException>(() => Converter.FromAttribute(new() { N = seconds }));

    [Fact]
    public void A_string_is_rejected_as_seconds() =>
        Assert.Equal("the item holds S '1', not N", Assert.Throws<FormatException>(() => Converter.FromAttribute(new("1"))).Message);
}
