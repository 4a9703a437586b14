namespace XunitSeedSample;

public sealed class StoresFixture : SharedSeed
{
    protected override async Task SeedAsync(Seeder seeder, CancellationToken cancellationToken)
    {
        Notes.Leave($"seeded-{Guid.NewGuid():N}");
        await StoreTable.CreateAsync(seeder.Client);
        await seeder.AddJsonAsync("store", """[{ "id": "s1" }, { "id": "s2" }]""", cancellationToken);
    }
}
