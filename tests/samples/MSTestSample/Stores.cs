namespace MSTestSample;

/// <summary>Tests that other classes inherit.</summary>
public abstract class Stores
{
    protected DynamoTestContext? SeenByBase { get; private set; }

    [TestInitialize]
    public async Task CreateAsync()
    {
        SeenByBase = DynamoTestContext.Current;
        await StoreTable.CreateAsync(DynamoTestContext.Current!.Client);
    }

    [DynamoTestMethod]
    public async Task Inherited(IAmazonDynamoDB client)
    {
        Assert.AreSame(DynamoTestContext.Current, SeenByBase);
        Assert.AreEqual("store", (await client.ListTablesAsync()).TableNames.Single());
    }

    [DynamoTestMethod]
    public virtual void Overridden() => Assert.Fail("the derived class has another");
}
