namespace NUnitSample;

public class Repetitions
{
    private readonly HashSet<string> _prefixes = [];

    [DynamoTest]
    [Retry(3)]
    public async Task Retried(DynamoTestContext test)
    {
        await StoreTable.CreateAsync(test.Client);
        Assert.That(test, Is.SameAs(DynamoTestContext.Current));
        Assert.That(TestContext.CurrentContext.CurrentRepeatCount, Is.EqualTo(2));
    }

    [DynamoTestCase(3)]
    [Repeat(3)]
    public async Task Repeated(int times, DynamoTestContext test)
    {
        await StoreTable.CreateAsync(test.Client);
        Assert.That(_prefixes.Add(test.TablePrefix), Is.True);
        Assert.That(TestContext.CurrentContext.CurrentRepeatCount, Is.LessThan(times));
    }
}
