namespace XunitSeedSample;

public sealed class BrokenFixture : DynamoFixture
{
    protected override Task SeedAsync(Seed seed, CancellationToken cancellationToken)
    {
        Notes.Leave($"broken-{Guid.NewGuid():N}");
        return seed.CsvFileAsync("store", "nowhere.csv", cancellationToken);
    }
}
