namespace DynamoObjects.Testing.Tests.Seeding;

/// <summary>Counts how often it runs.</summary>
public sealed class CountingSeed : SharedSeed
{
    private static int _runs;

    public static int Runs => _runs;

    protected override async Task SeedAsync(Seeder seeder, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        await seeder.CreateTableAsync(AllTypesTable.Request("counted"), cancellationToken);
        await seeder.AddItemsAsync("counted", [.. Enumerable.Range(0, 100).Select(i => AllTypesTable.Item("p", i))], cancellationToken);
    }
}
