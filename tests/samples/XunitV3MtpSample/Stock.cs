namespace XunitV3MtpSample;

/// <summary>Data that tests share: one item.</summary>
public sealed class Stock : SharedSeed
{
    public static async Task CheckAsync(IAmazonDynamoDB client)
    {
        var token = TestContext.Current.CancellationToken;
        Assert.Equal("seeded", Assert.Single((await client.ScanAsync(new ScanRequest("store"), token)).Items)["id"].S);
        await client.DeleteItemAsync("store", new() { ["id"] = new("seeded") }, token);
    }

    protected override async Task SeedAsync(Seeder seeder, CancellationToken cancellationToken)
    {
        await XunitSample.StoreTable.CreateAsync(seeder.Client);
        await seeder.AddJsonAsync("store", """[{ "id": "seeded" }]""", cancellationToken);
    }
}
