using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Seeding;

public sealed class KindsFixture : DynamoFixture
{
    protected override async Task SeedAsync(Seed seed, CancellationToken cancellationToken)
    {
        await seed.TableAsync(KindsTable.Request(), cancellationToken);
        await seed.ItemsAsync(
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
