namespace NUnitSample;

[DynamoFixture]
public class Fixture(Backend backend)
{
    private static readonly object[] Opaque = [new object(), new Uri("http://b")];

    private DynamoTest? _seenBySetUp;

    [SetUp]
    public Task SetUpAsync()
    {
        _seenBySetUp = DynamoTest.Current;
        return StoreTable.CreateAsync(DynamoTest.Current!.Client);
    }

    [TearDown]
    public void TearDown() => Assert.That(DynamoTest.Current, Is.SameAs(_seenBySetUp));

    [Test]
    public async Task Fixture_test()
    {
        Assert.That(DynamoTest.Current, Is.SameAs(_seenBySetUp));
        Assert.That(DynamoTest.Current!.Backend, Is.EqualTo(backend));
        Assert.That((await DynamoTest.Current.Client.ListTablesAsync()).TableNames.Single(), Is.EqualTo("store"));
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Fixture_row(int number) => Assert.That(DynamoTest.Current!.Backend == backend && number is 1 or 2, Is.True);

    [TestCaseSource(nameof(Opaque))]
    public void Fixture_source(object value) => Assert.That(value, Is.Not.Null.And.Not.SameAs(DynamoTest.Current));

    [Test]
    [KnownDifference(Backend.Local, "Local counts from ten")]
    public void Fixture_difference() => Assert.That(backend, Is.EqualTo(Backend.Mock));
}
