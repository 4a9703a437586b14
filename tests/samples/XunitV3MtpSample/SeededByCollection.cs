namespace XunitV3MtpSample;

[Collection(typeof(StockCollection))]
public class SeededByCollection
{
    [DynamoFact]
    public Task Has_what_the_fixture_wrote(IAmazonDynamoDB client) => Stock.CheckAsync(client);
}
