namespace XunitSample;

[Trait("Kind", "Store")]
public class FirstStore
{
    [DynamoFact]
    public Task Sees_its_own_item(IAmazonDynamoDB client) => OneItem.CheckAsync(client, "first");
}
