namespace NUnitSample;

[DynamoFixture(Backend.Mock)]
public class MockFixture
{
    [Test]
    public void Mock_fixture_test() => Assert.That(DynamoTest.Current!.Backend, Is.EqualTo(Backend.Mock));
}
