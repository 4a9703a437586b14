namespace MSTestSample;

[TestClass]
public class SecondStore : Stores
{
    [DynamoTestMethod(Backend.Mock)]
    public override void Overridden() => Assert.AreSame(DynamoTestContext.Current, SeenByBase);
}
