namespace DynamoObjects.Testing.Tests.Seeding;

public sealed class StoresFixture : DynamoFixture
{
    public const int Stores = 60;

    protected override Task SeedAsync(Seed seed, CancellationToken cancellationToken) =>
        seed.RecordsAsync(
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
