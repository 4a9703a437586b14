namespace XunitV3MtpSample;

[CollectionDefinition]
public sealed class StockCollection : ICollectionFixture<Stock>;
