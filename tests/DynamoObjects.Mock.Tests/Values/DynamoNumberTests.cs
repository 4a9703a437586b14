using System.Globalization;
using System.Numerics;
using CsCheck;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Values;

public class DynamoNumberTests
{
    /// <summary>A decimal of up to 38 digits, as an integer of units and a scale.</summary>
    private static readonly Gen<(BigInteger Units, int Scale)> Decimals =
        from digits in Gen.Char['0', '9'].Array[1, 38]
        from negative in Gen.Bool
        from scale in Gen.Int[-40, 80]
        select (BigInteger.Parse(new string(digits), CultureInfo.InvariantCulture) * (negative ? -1 : 1), scale);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.000", "0")]
    [InlineData("0e125", "0")]
    [InlineData("+5", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1.e5", "100000")]
    [InlineData("00042", "42")]
    [InlineData("-00042.4200", "-42.42")]
    [InlineData("1E-3", "0.001")]
    [InlineData("12.34e1", "123.4")]
    [InlineData("100e-2", "1")]
    public void A_number_is_written_in_one_way(string sent, string stored) => Assert.Equal(stored, Parse(sent).ToString());

    [Theory]
    [InlineData("", "Unreadable")]
    [InlineData(" 1", "Unreadable")]
    [InlineData("1 ", "Unreadable")]
    [InlineData("0x10", "Unreadable")]
    [InlineData("1e", "Unreadable")]
    [InlineData("1e+", "Unreadable")]
    [InlineData("NaN", "Unreadable")]
    [InlineData("Infinity", "Unreadable")]
    [InlineData("1_000", "Unreadable")]
    [InlineData("+", "Unreadable")]
    [InlineData("-", "Unreadable")]
    [InlineData(".", "Unreadable")]
    [InlineData("++5", "Unreadable")]
    [InlineData("+-5", "Unreadable")]
    [InlineData("1.2e3.4", "Unreadable")]
    [InlineData("1e99999999999999999999", "Unreadable")]
    [InlineData("1e126", "Overflow")]
    [InlineData("10e125", "Overflow")]
    [InlineData("1e99999999999", "Overflow")]
    [InlineData("0e126", "Overflow")]
    [InlineData("1e-131", "Underflow")]
    [InlineData("1e-99999999999", "Underflow")]
    [InlineData("0e-131", "Underflow")]
    [InlineData("123456789012345678901234567890123456789", "TooLong")]
    [InlineData("9.99999999999999999999999999999999999999", "TooLong")]
    public void Overflow_underflow_and_excess_digits_are_distinguished(string sent, string fault) =>
        Assert.Equal(fault, DynamoNumber.TryParse(sent, out _).ToString());

    [Theory]
    [InlineData("1e125")]
    [InlineData("9.9999999999999999999999999999999999999e125")]
    [InlineData("-1e-130")]
    [InlineData("1230000000000000000000000000000000000000000000")]
    public void The_ends_of_the_range_are_in_it(string sent) => Assert.Equal(NumberError.None, DynamoNumber.TryParse(sent, out _));

    [Fact]
    public void Reading_what_was_written_gives_the_same_text() =>
        Decimals.Sample(d =>
        {
            var once = Parse(Text(d)).ToString();
            Assert.Equal(once, Parse(once).ToString());
        });

    [Fact]
    public void Order_is_that_of_the_values() =>
        Gen.Select(Decimals, Decimals)
            .Sample(
                (a, b) =>
                {
                    var expected = Scaled(a).CompareTo(Scaled(b));
                    Assert.Equal(expected, Math.Sign(Parse(Text(a)).CompareTo(Parse(Text(b)))));
                }
            );

    [Fact]
    public void Sums_and_differences_are_exact_or_rejected() =>
        Gen.Select(Decimals, Decimals)
            .Sample(
                (a, b) =>
                {
                    var (left, right) = (Parse(Text(a)), Parse(Text(b)));
                    Check(Scaled(a) + Scaled(b), DynamoNumber.TryAdd(left, right, out var sum), sum);
                    Check(Scaled(a) - Scaled(b), DynamoNumber.TrySubtract(left, right, out var difference), difference);
                }
            );

    private static void Check(BigInteger expected, NumberError fault, DynamoNumber actual)
    {
        var digits = BigInteger.Abs(expected).ToString(CultureInfo.InvariantCulture).Trim('0').Length;
        Assert.Equal(digits > DynamoNumber.MaxDigits ? NumberError.TooLong : NumberError.None, fault);
        if (fault == NumberError.None)
            Assert.Equal(Parse(Text((expected, 80))), actual);
    }

    private static DynamoNumber Parse(string text)
    {
        Assert.Equal(NumberError.None, DynamoNumber.TryParse(text, out var number));
        return number;
    }

    private static string Text((BigInteger Units, int Scale) number) =>
        number.Units.IsZero ? "0" : string.Create(CultureInfo.InvariantCulture, $"{number.Units}E{-number.Scale}");

    /// <summary>The value in units of 10 to the power of -80.</summary>
    private static BigInteger Scaled((BigInteger Units, int Scale) number) => number.Units * BigInteger.Pow(10, 80 - number.Scale);
}
