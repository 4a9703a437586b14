namespace DynamoObjects.Mock.Storage;

/// <summary>The maximum request units per second for on-demand billing; <see langword="null"/> for no limit.</summary>
internal readonly record struct OnDemandLimits(long? Read, long? Write)
{
    /// <summary>The value that removes a limit; AWS shows it in the response.</summary>
    public const long Cleared = -1;

    public bool AreSet => Read is not null || Write is not null;

    public bool HaveCleared => Read == Cleared || Write == Cleared;

    public OnDemandLimits WithoutCleared() => new(Read == Cleared ? null : Read, Write == Cleared ? null : Write);
}
