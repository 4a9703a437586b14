using Amazon.DynamoDBv2.DataModel;
using DynamoObjects;

namespace MSTestSample;

[TestClass]
public class Methods
{
    private readonly DynamoTestContext? _seenByConstructor = DynamoTestContext.Current;
    private DynamoTestContext? _seenByInitialize;

    public TestContext TestContext { get; set; } = null!;

    [TestInitialize]
    public void Initialize() => _seenByInitialize = DynamoTestContext.Current;

    [TestCleanup]
    public void Cleanup() => Assert.AreSame(_seenByInitialize, DynamoTestContext.Current);

    [DynamoTestMethod]
    public void Everything_is_given(
        DynamoTestContext test,
        DynamoDatabase database,
        IAmazonDynamoDB client,
        AmazonDynamoDBClient sdk,
        IDynamoDBContext context,
        CancellationToken cancellationToken
    )
    {
        Assert.AreSame(test, DynamoTestContext.Current);
        Assert.AreSame(test, _seenByConstructor);
        Assert.AreSame(test, _seenByInitialize);
        Assert.AreSame(test.Client, client);
        Assert.AreSame(test.Client, sdk);
        Assert.AreSame(test.Database, database);
        Assert.IsNotNull(context);
        Assert.AreEqual(test.CancellationToken, cancellationToken);
        Assert.IsTrue(cancellationToken.CanBeCanceled);
        Assert.AreEqual($"{nameof(Everything_is_given)} ({test.Backend})", TestContext.TestDisplayName);
    }

    [DynamoTestMethod]
    public async Task Sees_its_own_table(IAmazonDynamoDB client)
    {
        await StoreTable.CreateAsync(client);
        await client.PutItemAsync("store", new() { ["id"] = new("one") }, TestContext.CancellationToken);

        Assert.HasCount(1, (await client.ScanAsync(new ScanRequest("store"), TestContext.CancellationToken)).Items);
        Assert.AreEqual("store", (await client.ListTablesAsync(TestContext.CancellationToken)).TableNames.Single());
    }

    [DynamoTestMethod]
    public async ValueTask Returns_a_value_task(DynamoTestContext test) =>
        Assert.IsEmpty((await test.Client.ListTablesAsync(test.CancellationToken)).TableNames);

    [DynamoTestMethod(Backend.Mock)]
    public void Mock_only() => Assert.AreEqual(Backend.Mock, DynamoTestContext.Current!.Backend);

    [DynamoTestMethod(Backend.Local)]
    public void Local_only(DynamoTestContext test) => Assert.AreEqual(Backend.Local, test.Backend);

    [DynamoTestMethod]
    [Microsoft.VisualStudio.TestTools.UnitTesting.Ignore("not today")]
    public void Skipped() => Assert.Fail("runs although it is ignored");

    [DynamoTestMethod(DisplayName = "A name of its own")]
    public void Named() => Assert.IsNotNull(DynamoTestContext.Current);

    [DynamoTestMethod]
    [KnownDifference(Backend.Mock, "the mock is no real thing")]
    public void Only_right_on_local(DynamoTestContext test) => Assert.AreEqual(Backend.Local, test.Backend);

    [DynamoTestMethod]
    [Timeout(20_000)]
    public void With_a_time_limit(DynamoTestContext test)
    {
        Assert.AreSame(test, DynamoTestContext.Current);
        Assert.AreSame(test, _seenByInitialize);
    }

    [DynamoTestMethod]
    [Retry(2)]
    public async Task Retried(DynamoTestContext test)
    {
        await StoreTable.CreateAsync(test.Client);
        Assert.AreEqual(2, TestContext.TestRunCount);
    }

    [DynamoTestMethod]
    public void Inconclusive() => Assert.Inconclusive("cannot say");

    [TestMethod]
    public void Plain() => Assert.IsNull(DynamoTestContext.Current);
}
