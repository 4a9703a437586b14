namespace MoreSample;

/// <summary>All properties of NUnit's <c>[TestCase]</c>.</summary>
[DynamoBackends(Backend.Mock)]
public class DescribedCases
{
    private static readonly object[] Values = [5, "five"];

    [DynamoTestCase(2, ExpectedResult = 4)]
    [DynamoTestCase(3, ExpectedResult = 7)]
    public int Doubled(int number, DynamoTestContext test) => test.Backend == Backend.Mock ? number * 2 : 0;

    [DynamoTestCase("2020-01-02", ExpectedResult = "2020-01-03")]
    public DateTime Next_day(DateTime day, DynamoTestContext test) => day.AddDays(test.Backend == Backend.Mock ? 1 : 0);

    [DynamoTestCase(1, ExpectedResult = 0)]
    public async Task<int> Later(int number, IAmazonDynamoDB client) => number - 1 + (await client.ListTablesAsync()).TableNames.Count;

    [DynamoTestCase(1, TestName = "A name of its own")]
    [DynamoTestCase(2, TestName = "{m} of {0}")]
    [DynamoTestCase(3, Ignore = "not this one")]
    [DynamoTestCase(4, IgnoreReason = "not that one", Until = "2020-01-01")]
    [DynamoTestCase(5, Ignore = "not for long", Until = "2999-01-01")]
    [DynamoTestCase(6, Explicit = true, Reason = "only when asked for")]
    [DynamoTestCase(7, Category = "Odd,Prime", Description = "seven", Author = "me", TestOf = typeof(DescribedCases))]
    [DynamoTestCase(8, ExcludePlatform = "Linux,Win,MacOsX")]
    [DynamoTestCase(9, IncludePlatform = "Linux,Win,MacOsX")]
    public void Described(int number, DynamoTestContext test)
    {
        Assert.That(number, Is.Not.EqualTo(3).And.Not.EqualTo(5).And.Not.EqualTo(8));
        Assert.That(test, Is.SameAs(DynamoTestContext.Current));
        if (number == 7)
            Assert.That(TestContext.CurrentContext.Test.Properties.Get("Description"), Is.EqualTo("seven"));
    }

    [DynamoTestCase(5, TypeArgs = new[] { typeof(long) })]
    public void Typed<T>(DynamoTestContext test, T value) => Assert.That(typeof(T), Is.EqualTo(typeof(long)));

    [DynamoTestCaseSource(nameof(Values))]
    public void Generic_source<T>(DynamoTestContext test, T value)
    {
        Assert.That(test, Is.SameAs(DynamoTestContext.Current));
        Assert.That(typeof(T), Is.EqualTo(value!.GetType()));
    }
}
