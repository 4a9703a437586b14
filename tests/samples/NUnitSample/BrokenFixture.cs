namespace MoreSample;

[DynamoTestFixture(Backend.Mock)]
public class BrokenFixture
{
    public static IEnumerable<object[]> Throwing => throw new InvalidOperationException("the rows cannot be read");

    public static IEnumerable<object[]> OfTheCurrentTest =>
        [
            [DynamoTestContext.Current!.TablePrefix],
        ];

    [TestCaseSource(nameof(Throwing))]
    public void Fixture_rows_that_throw(int number) => Assert.Fail($"there is a row {number}");

    [TestCaseSource(nameof(OfTheCurrentTest))]
    public void Fixture_rows_of_the_current_test(string prefix) => Assert.Fail($"there is a row {prefix}");
}
