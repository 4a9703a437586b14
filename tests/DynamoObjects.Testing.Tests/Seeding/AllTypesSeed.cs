using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Seeding;

public sealed class AllTypesSeed : SharedSeed
{
    protected override async Task SeedAsync(Seeder seeder, CancellationToken cancellationToken)
    {
        await seeder.CreateTableAsync(AllTypesTable.Request(), cancellationToken);
        await seeder.AddItemsAsync(
            AllTypesTable.Name,
            [.. Enumerable.Range(0, 30).Select(i => AllTypesTable.Item("p" + (i % 3), i))],
            cancellationToken
        );
        await seeder.Client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest
            {
                TableName = AllTypesTable.Name,
                TimeToLiveSpecification = new() { AttributeName = "expires", Enabled = true },
            },
            cancellationToken
        );
    }
}
