namespace XunitSeedSample;

public class Broken : IClassFixture<BrokenFixture>
{
    [DynamoFact]
    public void First() => Assert.Fail("runs although its data is missing");

    [DynamoFact]
    public void Second() => Assert.Fail("runs although its data is missing");
}
