namespace MoreSample;

[DynamoBackends(Backend.Aws)]
public class OnAwsByItsClass
{
    [DynamoFact]
    public void Declared() => Assert.Fail("runs although nobody has asked for it");

    [DynamoTheory]
    [InlineData(1)]
    public void Declared_row(int number) => Assert.Fail($"runs {number} although nobody has asked for it");
}
