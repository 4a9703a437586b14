namespace MSTestSample;

[TestClass]
public class FirstStore : Stores
{
    [DynamoTestMethod(Backend.Mock)]
    public override void Overridden() => Assert.AreSame(DynamoTestContext.Current, SeenByBase);
}
