namespace XunitV3MtpSample;

public class Tokens
{
    [DynamoFact]
    public void Both_are_cancelled_together(CancellationToken cancellationToken)
    {
        Assert.False(cancellationToken.IsCancellationRequested);

        TestContext.Current.CancelCurrentTest();

        Assert.True(cancellationToken.IsCancellationRequested);
        Assert.True(DynamoTestContext.Current!.CancellationToken.IsCancellationRequested);
    }

    [DynamoFact(Timeout = 20_000)]
    public async Task A_time_limit_changes_nothing_else(DynamoTestContext test, IAmazonDynamoDB client, CancellationToken cancellationToken)
    {
        Assert.Same(test, DynamoTestContext.Current);
        await XunitSample.StoreTable.CreateAsync(client);
        Assert.Single((await client.ListTablesAsync(cancellationToken)).TableNames);
    }
}
