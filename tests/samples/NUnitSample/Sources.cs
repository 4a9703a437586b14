namespace NUnitSample;

public class Sources
{
    private static readonly object[] Opaque = [new object(), new Uri("http://b")];

    public static IEnumerable<TestCaseData> Described =>
        [
            new TestCaseData(1).SetName("The first").SetCategory("First"),
            new TestCaseData(2).SetArgDisplayNames("the second"),
            new TestCaseData(3).Ignore("not this one"),
        ];

    public static IEnumerable<TestCaseData> Doubled => [new TestCaseData(2).Returns(4), new TestCaseData(3).Returns(6)];

    public static IEnumerable<object[]> UpTo(int last) => Enumerable.Range(1, last).Select(number => new object[] { number, $"{number}" });

    [DynamoTestCaseSource(nameof(Opaque))]
    public void Source(DynamoTestContext test, object value) => Assert.That(value, Is.Not.Null.And.Not.SameAs(test));

    [DynamoTestCaseSource(nameof(UpTo), new object[] { 2 })]
    public void Source_with_arguments(int number, IAmazonDynamoDB client, string text)
    {
        Assert.That(text, Is.EqualTo($"{number}"));
        Assert.That(client, Is.SameAs(DynamoTestContext.Current!.Client));
    }

    [DynamoTestCaseSource(nameof(Described))]
    public void Described_row(int number, DynamoTestContext test) => Assert.That(test.Backend != Backend.None && number is 1 or 2, Is.True);

    [DynamoTestCaseSource(nameof(Doubled))]
    public async Task<int> Doubles(DynamoTestContext test, int number)
    {
        await StoreTable.CreateAsync(test.Client);
        return number * 2;
    }

    [DynamoTestCaseSource(typeof(MoreRows), nameof(MoreRows.Three), Backends = Backend.Mock)]
    public void Source_elsewhere(int number) => Assert.That(number, Is.EqualTo(3));

    [DynamoTestCaseSource(typeof(MoreRows))]
    [CancelAfter(20_000)]
    public void Source_with_a_token(int number, DynamoTestContext test, CancellationToken cancellationToken)
    {
        Assert.That(number, Is.EqualTo(7));
        Assert.That(test, Is.SameAs(DynamoTestContext.Current));
        Assert.That(cancellationToken.CanBeCanceled, Is.True);
    }
}
