namespace XunitSample;

[Trait("Kind", "Store")]
public class SecondStore
{
    [DynamoFact]
    public Task Sees_its_own_item(IAmazonDynamoDB client) => OneItem.CheckAsync(client, "second");
}
