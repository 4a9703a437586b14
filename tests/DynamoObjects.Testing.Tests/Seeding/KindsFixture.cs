using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Seeding;

public sealed class KindsFixture : SharedSeed
{
    protected override async Task SeedAsync(Seeder seed, CancellationToken cancellationToken)
    {
        await seed.CreateTableAsync(KindsTable.Request(), cancellationToken);
        await seed.AddItemsAsync(
            KindsTable.Name,
            [.. Enumerable.Range(0, 30).Select(i => KindsTable.Item("p" + (i % 3), i))],
            cancellationToken
        );
        await seed.Client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest
            {
                TableName = KindsTable.Name,
                TimeToLiveSpecification = new() { AttributeName = "expires", Enabled = true },
            },
            cancellationToken
        );
    }
}
