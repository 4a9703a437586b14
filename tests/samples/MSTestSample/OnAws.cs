namespace MoreSample;

[TestClass]
public class OnAws
{
    [DynamoTestMethod(Backend.Aws)]
    public void Alone() => Assert.Fail("runs although nobody has asked for it");

    [DynamoTestMethod(Backend.Mock | Backend.Local | Backend.Aws)]
    public void Everywhere() => Assert.IsNotNull(DynamoTestContext.Current);

    [DynamoTestMethod(Backend.Mock | Backend.Aws)]
    [DynamoDataRow(1)]
    [DynamoDataRow(2)]
    public void Row(int number, DynamoTestContext test) => Assert.IsTrue(number > 0 && test.Backend == Backend.Mock);
}
