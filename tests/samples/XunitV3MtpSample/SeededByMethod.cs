namespace XunitV3MtpSample;

public class SeededByMethod
{
    [DynamoFact]
    [DynamoSeed(typeof(Stock))]
    public Task Has_what_the_fixture_wrote(IAmazonDynamoDB client) => Stock.CheckAsync(client);

    [DynamoFact]
    public async Task Has_nothing(IAmazonDynamoDB client, CancellationToken cancellationToken) =>
        Assert.Empty((await client.ListTablesAsync(cancellationToken)).TableNames);
}
