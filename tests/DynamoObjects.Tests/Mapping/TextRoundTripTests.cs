using System.Globalization;
using CsCheck;
using DynamoObjects.Mapping;

namespace DynamoObjects.Tests.Mapping;

/// <summary>The mapper's fast methods for numbers and times have the same results as .NET's.</summary>
public sealed class TextRoundTripTests
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly Gen<double> Doubles = Gen.OneOf(
        Gen.Double,
        Gen.Int.Select(Gen.Int[0, 6], (digits, scale) => digits / Math.Pow(10, scale)),
        Gen.Long.Select(v => (double)v)
    );

    private static readonly Gen<decimal> Decimals = Gen.OneOf(
        Gen.Decimal,
        Gen.Long.Select(Gen.Int[0, 28], (digits, scale) => new decimal((int)digits, (int)(digits >> 32), 0, digits < 0, (byte)scale))
    );

    private static string Plain(decimal value)
    {
        var text = value.ToString(Invariant);
        text = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
        return text == "-0" ? "0" : text;
    }

    private static T Read<T>(string text)
        where T : struct, System.Numerics.INumber<T> => AttributeConverters.Number<T>().FromAttribute(new() { N = text });

    [Fact]
    public void Decimals_are_written_without_trailing_zeros_and_read_back() =>
        Decimals.Sample(value =>
        {
            var text = AttributeConverters.Number<decimal>().ToAttribute(value)!.N;
            Assert.Equal(Plain(value), text == "-0" ? "0" : text);
            Assert.Equal(value, Read<decimal>(text));
            Assert.Equal(value.ToString(Invariant), Read<decimal>(value.ToString(Invariant)).ToString(Invariant));
        });

    [Fact]
    public void Doubles_are_written_shortest_and_read_back_exactly() =>
        Doubles
            .Where(double.IsFinite)
            .Sample(value =>
            {
                var text = AttributeConverters.Number<double>().ToAttribute(value)!.N;
                Assert.Equal(value.ToString(Invariant), text);
                Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(Read<double>(text)));
            });

    [Fact]
    public void Doubles_of_any_text_are_read_as_by_NET() =>
        Gen.Select(Gen.Int[-999_999, 999_999], Gen.Int[0, 999_999_999], (whole, part) => $"{whole}.{part}")
            .Sample(text => Assert.Equal(double.Parse(text, Invariant), Read<double>(text)));

    [Fact]
    public void Integers_are_read_as_by_NET() =>
        Gen.Long.Sample(value =>
        {
            Assert.Equal(value, Read<long>(value.ToString(Invariant)));
            Assert.Equal((int)value, Read<int>(((int)value).ToString(Invariant)));
            Assert.Equal((ulong)value, Read<ulong>(((ulong)value).ToString(Invariant)));
        });

    [Theory]
    [InlineData("1E2", 100)]
    [InlineData("5.0", 5)]
    [InlineData("0", 0)]
    [InlineData("-7", -7)]
    [InlineData("0000000000000000000000012", 12)]
    public void Numbers_in_other_notations_are_read(string text, int value) => Assert.Equal(value, Read<int>(text));

    [Theory]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("-.")]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("1-2")]
    [InlineData("٣")]
    public void Text_that_is_not_a_number_is_rejected(string text)
    {
        Assert.Throws<FormatException>(() => Read<int>(text));
        Assert.Throws<FormatException>(() => Read<decimal>(text));
        Assert.Throws<FormatException>(() => Read<double>(text));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("256")]
    [InlineData("99999999999999999999")]
    public void A_number_out_of_range_is_rejected(string text) => Assert.Throws<OverflowException>(() => Read<byte>(text));

    [Fact]
    public void Times_are_written_and_read_as_by_NET() =>
        Gen.DateTime.Sample(value =>
        {
            var utc = DateTime.SpecifyKind(value, DateTimeKind.Utc);
            var text = AttributeConverters.DateTime.ToAttribute(utc)!.S;
            Assert.Equal(utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", Invariant), text);
            Assert.Equal(utc, AttributeConverters.DateTime.FromAttribute(new(text)));
        });

    [Theory]
    [InlineData("2026-13-01T00:00:00.0000000Z")]
    [InlineData("2026-02-29T00:00:00.0000000Z")]
    [InlineData("2026-01-01T24:00:01.0000000Z")]
    [InlineData("2026-01-01T00:60:00.0000000Z")]
    [InlineData("0000-01-01T00:00:00.0000000Z")]
    [InlineData("2026-0x-01T00:00:00.0000000Z")]
    public void Text_that_is_not_a_time_is_rejected(string text) =>
        Assert.Throws<FormatException>(() => AttributeConverters.DateTime.FromAttribute(new(text)));

    [Theory]
    [InlineData("2026-01-02T03:04:05Z", 3)]
    [InlineData("2026-01-02T03:04:05+02:00", 1)]
    [InlineData("2026-01-02T03:04:05.0000000-01:00", 4)]
    public void Times_in_other_formats_are_read(string text, int hour) =>
        Assert.Equal(new DateTime(2026, 1, 2, hour, 4, 5, DateTimeKind.Utc), AttributeConverters.DateTime.FromAttribute(new(text)));
}
