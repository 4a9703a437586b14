namespace DynamoObjects.Mock.Storage;

/// <summary>The time to live setting of a table.</summary>
/// <param name="AttributeName">The attribute with the expiration time of an item.</param>
/// <param name="IsEnabled">Whether it is enabled.</param>
/// <param name="Changed">When it was changed.</param>
/// <param name="Until">When the change takes effect.</param>
internal sealed record TimeToLive(string AttributeName, bool IsEnabled, DateTimeOffset Changed, DateTimeOffset Until)
{
    /// <summary>Gets the status at a time: ENABLING, ENABLED, DISABLING or DISABLED.</summary>
    public string GetStatus(DateTimeOffset now) =>
        (IsEnabled, now < Until) switch
        {
            (true, true) => "ENABLING",
            (true, false) => "ENABLED",
            (false, true) => "DISABLING",
            _ => "DISABLED",
        };
}
