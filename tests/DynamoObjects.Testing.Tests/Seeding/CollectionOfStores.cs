namespace DynamoObjects.Testing.Tests.Seeding;

[CollectionDefinition(nameof(CollectionOfStores))]
public sealed class CollectionOfStores : ICollectionFixture<StoresFixture>;
