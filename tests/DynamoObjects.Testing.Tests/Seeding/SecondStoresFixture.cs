namespace DynamoObjects.Testing.Tests.Seeding;

/// <summary>Creates a table that <see cref="StoresFixture"/> creates as well.</summary>
public sealed class SecondStoresFixture : DynamoFixture
{
    protected override Task SeedAsync(Seed seed, CancellationToken cancellationToken) => seed.RecordsAsync<Store>([], cancellationToken);
}
