namespace MoreSample;

/// <summary>Tests that fail before they run.</summary>
[TestClass]
[DynamoBackends(Backend.Mock)]
public class BrokenTests
{
    public static IEnumerable<object[]> Throwing => throw new InvalidOperationException("the rows cannot be read");

    public static IEnumerable<object[]> None => [];

    public static IEnumerable<object[]> OfTheCurrentTest =>
        [
            [DynamoTestContext.Current!.TablePrefix],
        ];

    [DynamoTestMethod]
    [DynamoDynamicData(nameof(Throwing))]
    public void Rows_that_throw(int number) => Assert.Fail($"there is a row {number}");

    [DynamoTestMethod]
    [DynamoDynamicData(nameof(None))]
    public void No_rows(int number) => Assert.Fail($"there is a row {number}");

    [DynamoTestMethod]
    [DynamoDynamicData(nameof(OfTheCurrentTest))]
    public void Rows_of_the_current_test(string prefix) => Assert.Fail($"there is a row {prefix}");

    [DynamoTestMethod(Backend.None)]
    public void No_backend() => Assert.Fail("runs although it has no backend");

    [DynamoTestMethod]
    public void Cannot_be_given(int number) => Assert.Fail($"there is a {number}");

    [DynamoTestMethod]
    [DataRow(1)]
    public void Foreign(int number) => Assert.Fail($"there is a {number}");
}
