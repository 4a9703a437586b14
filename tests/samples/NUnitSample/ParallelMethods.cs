namespace NUnitSample;

[Category("ParallelMethods")]
[Parallelizable(ParallelScope.Children)]
public class ParallelMethods
{
    [DynamoTest]
    public Task Meets_first(IAmazonDynamoDB client) => Meeting.CheckAsync(client, "first");

    [DynamoTest]
    public Task Meets_second(IAmazonDynamoDB client) => Meeting.CheckAsync(client, "second");
}
