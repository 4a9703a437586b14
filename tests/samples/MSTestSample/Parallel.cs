[assembly: Parallelize(Workers = 4, Scope = ExecutionScope.MethodLevel)]

namespace MSTestSample;

[TestClass]
[TestCategory("Parallel")]
public class Parallel
{
    [DynamoTestMethod]
    public Task First(IAmazonDynamoDB client) => Meeting.CheckAsync(client, "first");

    [DynamoTestMethod]
    public Task Second(IAmazonDynamoDB client) => Meeting.CheckAsync(client, "second");
}
