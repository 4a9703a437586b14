namespace NUnitSample;

[Category("Failing")]
public class Failures
{
    [SetUp]
    public void SetUp() => Notes.Leave(DynamoTest.Current!.TablePrefix);

    [DynamoTest]
    public async Task Fails_with_tables(IAmazonDynamoDB client)
    {
        await StoreTable.CreateAsync(client);
        Assert.Fail("on purpose");
    }

    [DynamoTest]
    [CancelAfter(200)]
    public async Task Times_out(DynamoTest test, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource();
        using var registration = cancellationToken.Register(() => cancelled.SetResult());
        await cancelled.Task;
        Notes.Leave("cancelled");
        Assert.Fail($"{test.Backend} cancelled");
    }

    [DynamoTest]
    [KnownDifference(Backend.Mock | Backend.Local, "there is none")]
    public void Difference_that_is_gone() => Assert.That(DynamoTest.Current, Is.Not.Null);

    [DynamoTest]
    public void Cannot_be_given(int number) => Assert.That(number, Is.Zero);

    [DynamoTest(Backend.None)]
    public void No_backend() => Assert.Fail("runs although it has no backend");
}
