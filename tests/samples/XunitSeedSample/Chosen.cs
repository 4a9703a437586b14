namespace XunitSeedSample;

[CollectionDefinition("chosen")]
public sealed class Chosen : ICollectionFixture<StoresFixture>;
