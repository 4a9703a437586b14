namespace XunitSample;

public class Differences
{
    [DynamoFact]
    [KnownDifference(Backend.Mock, "the mock is no real thing")]
    public void Only_on_local(DynamoTestContext test) => Assert.Equal(Backend.Local, test.Backend);

    [DynamoTheory]
    [InlineData(1)]
    [InlineData(2)]
    [KnownDifference(Backend.Local, "Local counts from ten")]
    public void Each_row_differs(int number, DynamoTestContext test) =>
        Assert.Equal(test.Backend == Backend.Local ? number + 10 : number, number);
}
