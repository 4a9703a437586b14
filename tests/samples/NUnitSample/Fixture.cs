namespace NUnitSample;

[DynamoTestFixture]
public class Fixture(Backend backend)
{
    private static readonly object[] Opaque = [new object(), new Uri("http://b")];

    private DynamoTestContext? _seenBySetUp;

    [SetUp]
    public Task SetUpAsync()
    {
        _seenBySetUp = DynamoTestContext.Current;
        return StoreTable.CreateAsync(DynamoTestContext.Current!.Client);
    }

    [TearDown]
    public void TearDown() => Assert.That(DynamoTestContext.Current, Is.SameAs(_seenBySetUp));

    [Test]
    public async Task Fixture_test()
    {
        Assert.That(DynamoTestContext.Current, Is.SameAs(_seenBySetUp));
        Assert.That(DynamoTestContext.Current!.Backend, Is.EqualTo(backend));
        Assert.That((await DynamoTestContext.Current.Client.ListTablesAsync()).TableNames.Single(), Is.EqualTo("store"));
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Fixture_row(int number) => Assert.That(DynamoTestContext.Current!.Backend == backend && number is 1 or 2, Is.True);

    [TestCaseSource(nameof(Opaque))]
    public void Fixture_source(object value) => Assert.That(value, Is.Not.Null.And.Not.SameAs(DynamoTestContext.Current));

    [Test]
    [KnownDifference(Backend.Local, "Local counts from ten")]
    public void Fixture_difference() => Assert.That(backend, Is.EqualTo(Backend.Mock));
}
