namespace XunitV3MtpSample;

[Trait("Kind", "FailingOnV3")]
public class UnknownToAll(Uri uri)
{
    [DynamoFact]
    public void Cannot_be_constructed() => Assert.NotNull(uri);
}
