namespace NUnitSample;

[DynamoTestFixture("eu")]
[DynamoTestFixture("us")]
[DynamoTestFixture(Backend.Mock, "ap")]
public class Regions(string region, Backend backend)
{
    [Test]
    public void Region_test() => Assert.That(region.Length == 2 && DynamoTestContext.Current!.Backend == backend, Is.True);
}
