namespace DynamoObjects.Testing.Tests.Seeding;

/// <summary>Creates a table that <see cref="StoresSeed"/> creates as well.</summary>
public sealed class SecondStoresSeed : SharedSeed
{
    protected override Task SeedAsync(Seeder seeder, CancellationToken cancellationToken) =>
        seeder.AddRecordsAsync<Store>([], cancellationToken);
}
