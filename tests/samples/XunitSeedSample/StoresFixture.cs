namespace XunitSeedSample;

public sealed class StoresFixture : SharedSeed
{
    protected override async Task SeedAsync(Seeder seed, CancellationToken cancellationToken)
    {
        Notes.Leave($"seeded-{Guid.NewGuid():N}");
        await StoreTable.CreateAsync(seed.Client);
        await seed.AddJsonAsync("store", """[{ "id": "s1" }, { "id": "s2" }]""", cancellationToken);
    }
}
