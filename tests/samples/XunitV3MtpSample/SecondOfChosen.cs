namespace XunitV3MtpSample;

[Collection("chosen")]
[Trait("Kind", "Chosen")]
public class SecondOfChosen
{
    [DynamoTheory]
    [InlineData(1)]
    public Task Runs_alone(int number)
    {
        Assert.Equal(1, number);
        return Alone.RunAsync();
    }
}
