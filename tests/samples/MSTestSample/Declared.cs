namespace MSTestSample;

[TestClass]
[DynamoBackends(Backend.Mock)]
public class Declared
{
    [DynamoTestMethod]
    public void By_its_class() => Assert.AreEqual(Backend.Mock, DynamoTestContext.Current!.Backend);

    [DynamoTestMethod(Backend.Mock | Backend.Local)]
    public void By_itself() => Assert.IsNotNull(DynamoTestContext.Current);
}
