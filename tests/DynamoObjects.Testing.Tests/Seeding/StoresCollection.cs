namespace DynamoObjects.Testing.Tests.Seeding;

[CollectionDefinition(nameof(StoresCollection))]
public sealed class StoresCollection : ICollectionFixture<StoresSeed>;
