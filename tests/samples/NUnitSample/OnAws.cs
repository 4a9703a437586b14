namespace MoreSample;

public class OnAws
{
    private static readonly int[] Numbers = [1];

    [DynamoTest(Backend.Aws)]
    public void Alone() => Assert.Fail("runs although nobody has asked for it");

    [DynamoTest(Backend.Mock | Backend.Local | Backend.Aws)]
    public void Everywhere() => Assert.That(DynamoTestContext.Current, Is.Not.Null);

    [DynamoTestCase(1, Backends = Backend.Mock | Backend.Aws)]
    [DynamoTestCase(2, Backends = Backend.Aws)]
    public void Row(int number, DynamoTestContext test) => Assert.That(number == 1 && test.Backend == Backend.Mock, Is.True);

    [DynamoTestCaseSource(nameof(Numbers), Backends = Backend.Aws)]
    public void Source(int number) => Assert.Fail($"runs {number} although nobody has asked for it");
}
