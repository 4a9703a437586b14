namespace MoreSample;

[TestClass]
public class OnAws
{
    [DynamoTestMethod(Backend.Aws)]
    public void Alone() => Assert.Fail("runs although nobody has asked for it");

    [DynamoTestMethod(Backend.Mock | Backend.Local | Backend.Aws)]
    public void Everywhere() => Assert.IsNotNull(DynamoTest.Current);

    [DynamoTestMethod(Backend.Mock | Backend.Aws)]
    [DynamoRow(1)]
    [DynamoRow(2)]
    public void Row(int number, DynamoTest test) => Assert.IsTrue(number > 0 && test.Backend == Backend.Mock);
}
