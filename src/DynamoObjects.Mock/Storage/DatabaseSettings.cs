using DynamoObjects.Mock.Regions;

namespace DynamoObjects.Mock.Storage;

internal sealed record DatabaseSettings(
    TimeProvider TimeProvider,
    string Region,
    string AccountId,
    TimeSpan TableStatusDelay,
    long ItemCollectionSizeLimit,
    TimeSpan TimeToLiveDelay
)
{
    public RegionRules Rules { get; } = new(Region);
}
