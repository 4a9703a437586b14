namespace DynamoObjects.Mock.Storage;

/// <summary>The most request units per second that billing per request may use; <see langword="null"/> where no limit
/// was asked for.</summary>
internal readonly record struct OnDemandLimits(long? Read, long? Write)
{
    public bool AreSet => Read is not null || Write is not null;
}
