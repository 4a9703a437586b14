namespace XunitV3MtpSample;

[Collection("chosen")]
public class FirstOfChosen
{
    [DynamoFact]
    public Task Runs_alone() => Alone.RunAsync();
}
