namespace XunitSeedSample;

public class Without
{
    [DynamoFact]
    public async Task Begins_with_nothing(IAmazonDynamoDB client) => Assert.Equal("", await Tables.SeenAsync(client));
}
