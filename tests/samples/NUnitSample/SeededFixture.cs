namespace NUnitSample;

[DynamoTestFixture]
[DynamoSeed<StoresFixture>]
public class SeededFixture
{
    private string? _seenBySetUp;

    [SetUp]
    public async Task SetUpAsync() => _seenBySetUp = await Tables.SeenAsync(DynamoTestContext.Current!.Client);

    [Test]
    public void Seeded_before_the_set_up() => Assert.That(_seenBySetUp, Is.EqualTo("store 2"));
}
