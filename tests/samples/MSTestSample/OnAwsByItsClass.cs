namespace MoreSample;

[TestClass]
[DynamoBackends(Backend.Aws)]
public class OnAwsByItsClass
{
    [DynamoTestMethod]
    public void Declared() => Assert.Fail("runs although nobody has asked for it");
}
