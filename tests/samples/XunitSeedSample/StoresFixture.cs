namespace XunitSeedSample;

public sealed class StoresFixture : DynamoFixture
{
    protected override async Task SeedAsync(Seed seed, CancellationToken cancellationToken)
    {
        Notes.Leave($"seeded-{Guid.NewGuid():N}");
        await StoreTable.CreateAsync(seed.Client);
        await seed.JsonAsync("store", """[{ "id": "s1" }, { "id": "s2" }]""", cancellationToken);
    }
}
