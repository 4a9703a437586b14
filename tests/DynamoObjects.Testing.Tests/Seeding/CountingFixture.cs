namespace DynamoObjects.Testing.Tests.Seeding;

/// <summary>Counts how often it is seeded.</summary>
public sealed class CountingFixture : DynamoFixture
{
    private static int _runs;

    public static int Runs => _runs;

    protected override async Task SeedAsync(Seed seed, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        await seed.TableAsync(KindsTable.Request("counted"), cancellationToken);
        await seed.ItemsAsync("counted", [.. Enumerable.Range(0, 100).Select(i => KindsTable.Item("p", i))], cancellationToken);
    }
}
