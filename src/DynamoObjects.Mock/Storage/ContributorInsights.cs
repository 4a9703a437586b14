namespace DynamoObjects.Mock.Storage;

/// <summary>The setting of CloudWatch Contributor Insights for a table or an index.</summary>
/// <param name="IsEnabled">Whether it is enabled, or is being enabled.</param>
/// <param name="Mode">The mode, such as THROTTLED_KEYS.</param>
/// <param name="Changed">When it was changed.</param>
/// <param name="Until">When the change ends.</param>
internal sealed record ContributorInsights(bool IsEnabled, string Mode, DateTimeOffset Changed, DateTimeOffset Until)
{
    public string GetStatus(DateTimeOffset now) =>
        (IsEnabled, now < Until) switch
        {
            (true, true) => "ENABLING",
            (true, false) => "ENABLED",
            (false, true) => "DISABLING",
            _ => "DISABLED",
        };
}
