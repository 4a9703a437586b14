namespace DynamoObjects.Testing.Tests.Seeding;

public sealed class FailingSeed : SharedSeed
{
    private static int _runs;

    public static int Runs => _runs;

    protected override Task SeedAsync(Seeder seeder, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        return seeder.AddCsvFileAsync("store", "nowhere.csv", cancellationToken);
    }
}
