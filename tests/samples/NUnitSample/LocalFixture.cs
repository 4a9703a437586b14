namespace NUnitSample;

[DynamoTestFixture(Backend.Local)]
public class LocalFixture(Backend backend)
{
    [Test]
    public void Local_fixture_test() => Assert.That(backend, Is.EqualTo(Backend.Local));
}
