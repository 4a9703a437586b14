namespace MoreSample;

[DynamoBackends(Backend.Aws)]
public class OnAwsByItsClass
{
    [DynamoTest]
    public void Declared() => Assert.Fail("runs although nobody has asked for it");
}
