namespace XunitV3MtpSample;

[Trait("Kind", "Meeting")]
public class Meetings
{
    private static readonly Meeting OfBackends = new();
    private static readonly Meeting OfTests = new();

    [DynamoFact]
    public Task The_backends_of_a_class_run_at_once() => OfBackends.JoinAsync();

    [DynamoFact(Backend.Mock)]
    public Task One_of_two_in_a_class() => OfTests.JoinAsync();

    [DynamoFact(Backend.Mock)]
    public Task The_other_of_two_in_a_class() => OfTests.JoinAsync();
}
