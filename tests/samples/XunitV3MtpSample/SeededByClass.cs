namespace XunitV3MtpSample;

public class SeededByClass : IClassFixture<Stock>
{
    [DynamoFact]
    public Task Has_what_the_fixture_wrote(IAmazonDynamoDB client) => Stock.CheckAsync(client);
}
