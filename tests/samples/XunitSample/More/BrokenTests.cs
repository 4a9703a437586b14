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

    [DynamoTheory]
    [MemberData(nameof(Throwing))]
    public void Rows_that_throw(int number) => Assert.Fail($"there is a row {number}");

    [DynamoTheory]
    [MemberData(nameof(None))]
    public void No_rows(int number) => Assert.Fail($"there is a row {number}");

    [DynamoTheory]
    [MemberData(nameof(OfTheCurrentTest))]
    public void Rows_of_the_current_test(string prefix) => Assert.Fail($"there is a row {prefix}");

    [DynamoFact(Backend.None)]
    public void No_backend() => Assert.Fail("runs although it has no backend");

    [DynamoFact]
    public void Cannot_be_given(int number) => Assert.Fail($"there is a {number}");
}
