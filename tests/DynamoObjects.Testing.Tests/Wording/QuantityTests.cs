using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Tests.Wording;

public class QuantityTests
{
    [Theory]
    [InlineData(0, "0 tests")]
    [InlineData(1, "1 test")]
    [InlineData(2, "2 tests")]
    [InlineData(0.5, "0.5 tests")]
    [InlineData(1_000, "1000 tests")]
    public void A_count_of_one_is_singular(double count, string expected) => Assert.Equal(expected, Quantity.Format(count, "test"));

    [Fact]
    public void A_word_may_have_an_irregular_plural() =>
        Assert.Equal(
            ["1 key was", "2 keys were"],
            new[] { Quantity.Format(1, "key was", "keys were"), Quantity.Format(2, "key was", "keys were") }
        );
}
