namespace DynamoObjects.Testing.Tests.Seeding;

/// <summary>Creates a table that <see cref="StoresFixture"/> creates as well.</summary>
public sealed class SecondStoresFixture : SharedSeed
{
    protected override Task SeedAsync(Seeder seed, CancellationToken cancellationToken) =>
        seed.AddRecordsAsync<Store>([], cancellationToken);
}
