namespace NUnitSample;

[DynamoFixture("eu")]
[DynamoFixture("us")]
[DynamoFixture(Backend.Mock, "ap")]
public class Regions(string region, Backend backend)
{
    [Test]
    public void Region_test() => Assert.That(region.Length == 2 && DynamoTest.Current!.Backend == backend, Is.True);
}
