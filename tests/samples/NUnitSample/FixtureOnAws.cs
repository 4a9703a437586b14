namespace MoreSample;

[DynamoTestFixture(Backend.Mock | Backend.Aws)]
public class FixtureOnAws(Backend backend)
{
    [OneTimeSetUp]
    public void SetUp() => Assert.That(backend, Is.EqualTo(Backend.Mock));

    [Test]
    public void In_a_fixture() => Assert.That(DynamoTestContext.Current!.Backend, Is.EqualTo(Backend.Mock));
}
