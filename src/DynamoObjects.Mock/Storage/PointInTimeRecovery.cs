namespace DynamoObjects.Mock.Storage;

/// <summary>The setting of a table with point-in-time recovery.</summary>
/// <param name="Enabled">When it was enabled.</param>
/// <param name="Days">The recovery period.</param>
internal sealed record PointInTimeRecovery(DateTimeOffset Enabled, int Days)
{
    /// <summary>The longest recovery period, and the default.</summary>
    public const int MaxDays = 35;
}
