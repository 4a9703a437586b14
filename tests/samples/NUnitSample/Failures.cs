namespace NUnitSample;

[Category("Failing")]
public class Failures
{
    private static readonly int[] Numbers = [1];

    [SetUp]
    public void SetUp() => Notes.Leave(DynamoTestContext.Current!.Backend, DynamoTestContext.Current.TablePrefix);

    [DynamoTest]
    public async Task Fails_with_tables(IAmazonDynamoDB client)
    {
        await StoreTable.CreateAsync(client);
        await client.PutItemAsync("store", new() { ["id"] = new("one") });
        Assert.Fail("on purpose");
    }

    [DynamoTest]
    [CancelAfter(2_000)]
    public async Task Times_out(DynamoTestContext test, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource();
        using var registration = cancellationToken.Register(() => cancelled.SetResult());
        await cancelled.Task;
        Notes.Leave(test.Backend, "cancelled");
        Assert.Fail($"{test.Backend} cancelled");
    }

    [DynamoTest]
    [CancelAfter(2_000)]
    public async Task Times_out_by_its_test(DynamoTestContext test)
    {
        var cancelled = new TaskCompletionSource();
        using var registration = test.CancellationToken.Register(() => cancelled.SetResult());
        await cancelled.Task;
        Assert.Fail($"{test.Backend} cancelled");
    }

    [DynamoTest]
    [TestCase(1)]
    public void Test_case(int number) => Assert.That(number, Is.EqualTo(1));

    [DynamoTest]
    [TestCaseSource(nameof(Numbers))]
    public void Test_case_source(int number) => Assert.That(number, Is.EqualTo(1));

    [DynamoTest]
    public void Test_values([Values(1, 2)] int number) => Assert.That(number, Is.GreaterThan(0));

    [DynamoTest]
    [KnownDifference(Backend.Mock | Backend.Local, "there is none")]
    public void Difference_that_is_gone() => Assert.That(DynamoTestContext.Current, Is.Not.Null);

    [DynamoTest]
    public void Cannot_be_given(int number) => Assert.That(number, Is.Zero);

    [DynamoTest(Backend.None)]
    public void No_backend() => Assert.Fail("runs although it has no backend");
}
