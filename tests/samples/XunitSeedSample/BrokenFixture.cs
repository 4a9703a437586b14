namespace XunitSeedSample;

public sealed class BrokenFixture : SharedSeed
{
    protected override Task SeedAsync(Seeder seed, CancellationToken cancellationToken)
    {
        Notes.Leave($"broken-{Guid.NewGuid():N}");
        return seed.AddCsvFileAsync("store", "nowhere.csv", cancellationToken);
    }
}
