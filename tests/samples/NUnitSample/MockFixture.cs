namespace NUnitSample;

[DynamoTestFixture(Backend.Mock)]
public class MockFixture
{
    [Test]
    public void Mock_fixture_test() => Assert.That(DynamoTestContext.Current!.Backend, Is.EqualTo(Backend.Mock));
}
