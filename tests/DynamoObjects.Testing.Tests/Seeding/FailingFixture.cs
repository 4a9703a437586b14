namespace DynamoObjects.Testing.Tests.Seeding;

public sealed class FailingFixture : DynamoFixture
{
    private static int _runs;

    public static int Runs => _runs;

    protected override Task SeedAsync(Seed seed, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        return seed.CsvFileAsync("store", "nowhere.csv", cancellationToken);
    }
}
