namespace MoreSample;

/// <summary>Tests that fail before they run.</summary>
[DynamoBackends(Backend.Mock)]
public class BrokenTests
{
    public static IEnumerable<object[]> Throwing => throw new InvalidOperationException("the rows cannot be read");

    public static IEnumerable<object[]> None => [];

    public static IEnumerable<object[]> OfTheCurrentTest =>
        [
            [DynamoTestContext.Current!.TablePrefix],
        ];

    [DynamoTestCaseSource(nameof(Throwing))]
    public void Rows_that_throw(int number) => Assert.Fail($"there is a row {number}");

    [DynamoTestCaseSource(nameof(None))]
    public void No_rows(int number) => Assert.Fail($"there is a row {number}");

    [DynamoTestCaseSource(nameof(OfTheCurrentTest))]
    public void Rows_of_the_current_test(string prefix) => Assert.Fail($"there is a row {prefix}");

    [DynamoTest(Backend.None)]
    public void No_backend() => Assert.Fail("runs although it has no backend");

    [DynamoTest]
    public void Cannot_be_given(int number) => Assert.Fail($"there is a {number}");

    [DynamoTest]
    [TestCase(1)]
    public void Foreign(int number) => Assert.Fail($"there is a {number}");
}
