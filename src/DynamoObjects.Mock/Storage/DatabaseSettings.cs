namespace DynamoObjects.Mock.Storage;

internal sealed record DatabaseSettings(
    TimeProvider TimeProvider,
    string Region,
    string AccountId,
    TimeSpan TableStatusDelay,
    long ItemCollectionSizeLimit,
    TimeSpan TimeToLiveDelay
);
