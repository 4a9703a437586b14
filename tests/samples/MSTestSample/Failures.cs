namespace MSTestSample;

[TestClass]
[TestCategory("Failing")]
public class Failures
{
    public static IEnumerable<object[]> Rows =>
        [
            [1],
            [2],
        ];

    public static IEnumerable<object[]> None => [];

    [TestInitialize]
    public void Initialize() => Notes.Leave(DynamoTestContext.Current!.Backend, DynamoTestContext.Current.TablePrefix);

    [DynamoTestMethod]
    public async Task Fails_with_tables(IAmazonDynamoDB client)
    {
        await StoreTable.CreateAsync(client);
        Assert.Fail("on purpose");
    }

    [DynamoTestMethod]
    [Timeout(2_000)]
    public Task Times_out(DynamoTestContext test, CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource();
        cancellationToken.Register(() => Notes.Leave(test.Backend, "cancelled"));
        return never.Task;
    }

    [DynamoTestMethod]
    [Timeout(2_000, CooperativeCancellation = true)]
    public async Task Times_out_with_its_consent(DynamoTestContext test)
    {
        var cancelled = new TaskCompletionSource();
        using var registration = test.CancellationToken.Register(() => cancelled.SetResult());
        await cancelled.Task;
        Assert.Fail($"{test.Backend} cancelled");
    }

    [DynamoTestMethod]
    public async ValueTask Fails_later_in_a_value_task()
    {
        await Task.Yield();
        Assert.Fail("later, on purpose");
    }

    [DynamoTestMethod]
    [KnownDifference(Backend.Mock | Backend.Local, "there is none")]
    public void Difference_that_is_gone() => Assert.IsNotNull(DynamoTestContext.Current);

    [DynamoTestMethod]
    public void Cannot_be_given(int number) => Assert.AreEqual(0, number);

    [DynamoTestMethod(Backend.None)]
    public void No_backend() => Assert.Fail("runs although it has no backend");

    [DynamoTestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Data_row(int number) => Assert.IsGreaterThan(0, number);

    [DataRow(1)]
    [DynamoTestMethod]
    [DynamoDataRow(2)]
    public void Data_row_before_ours(int number) => Assert.IsGreaterThan(0, number);

    [DynamoTestMethod]
    [DynamicData(nameof(Rows))]
    public void Dynamic_data(int number) => Assert.IsGreaterThan(0, number);

    [DynamoTestMethod]
    [DynamoDynamicData(nameof(None))]
    public void No_row(int number) => Assert.AreEqual(0, number);

    [DynamoTestMethod]
    [DynamoDynamicData("Nowhere")]
    public void No_member(int number) => Assert.AreEqual(0, number);

    [DynamoTestMethod]
    [DynamoDataRow(1, 2)]
    public void Rest_alone(params int[] numbers) => Assert.HasCount(2, numbers);
}
