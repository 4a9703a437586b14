namespace XunitSeedSample;

public sealed class BrokenFixture : SharedSeed
{
    protected override Task SeedAsync(Seeder seeder, CancellationToken cancellationToken)
    {
        Notes.Leave($"broken-{Guid.NewGuid():N}");
        return seeder.AddCsvFileAsync("store", "nowhere.csv", cancellationToken);
    }
}
