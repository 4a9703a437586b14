namespace DynamoObjects.Mock.Storage;

/// <summary>The maximum request units per second for on-demand billing; <see langword="null"/> for no limit.</summary>
internal readonly record struct OnDemandLimits(long? Read, long? Write)
{
    public bool AreSet => Read is not null || Write is not null;
}
