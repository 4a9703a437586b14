namespace XunitV3MtpSample;

public class Explicits
{
    [DynamoFact(Explicit = true)]
    public void Only_when_asked_for() => Assert.NotNull(DynamoTestContext.Current);
}
