namespace XunitV3MtpSample;

[Collection("chosen")]
[Trait("Kind", "Chosen")]
public class FirstOfChosen
{
    [DynamoFact]
    public Task Runs_alone() => Alone.RunAsync();
}
