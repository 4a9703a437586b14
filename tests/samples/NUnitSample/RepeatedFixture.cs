namespace NUnitSample;

[DynamoTestFixture]
public class RepeatedFixture
{
    [Test]
    [Retry(2)]
    public async Task Retried_in_a_fixture()
    {
        await StoreTable.CreateAsync(DynamoTestContext.Current!.Client);
        Assert.That(TestContext.CurrentContext.CurrentRepeatCount, Is.EqualTo(1));
    }
}
