namespace DynamoObjects.Testing.Tests.Seeding;

public sealed class StoresSeed : SharedSeed
{
    public const int Stores = 60;

    protected override Task SeedAsync(Seeder seeder, CancellationToken cancellationToken) =>
        seeder.AddRecordsAsync(
            Enumerable
                .Range(0, Stores)
                .Select(i => new Store
                {
                    StoreId = $"s{i}",
                    CompanyId = i % 2 == 0 ? "acme" : "other",
                    Floors = i,
                }),
            cancellationToken
        );
}
