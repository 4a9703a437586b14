namespace MoreSample;

public class OnAws
{
    [DynamoFact(Backend.Aws)]
    public void Alone() => Assert.Fail("runs although nobody has asked for it");

    [DynamoFact(Backend.Mock | Backend.Local | Backend.Aws)]
    public void Everywhere() => Assert.NotNull(DynamoTestContext.Current);

    [DynamoTheory(Backend.Mock | Backend.Aws)]
    [InlineData(1)]
    [InlineData(2)]
    public void Row(int number, DynamoTestContext test) => Assert.True(number > 0 && test.Backend == Backend.Mock);
}
