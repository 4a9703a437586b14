namespace DynamoObjects.Mock.Storage;

/// <summary>Whether the items of a table expire, as it was last changed.</summary>
/// <param name="AttributeName">The attribute that says when an item expires.</param>
/// <param name="IsEnabled">Whether it was enabled or disabled.</param>
/// <param name="Changed">When.</param>
/// <param name="Until">When the change has come into effect.</param>
internal sealed record TimeToLive(string AttributeName, bool IsEnabled, DateTimeOffset Changed, DateTimeOffset Until)
{
    /// <summary>ENABLING, ENABLED, DISABLING or DISABLED at a time.</summary>
    public string GetStatus(DateTimeOffset now) =>
        (IsEnabled, now < Until) switch
        {
            (true, true) => "ENABLING",
            (true, false) => "ENABLED",
            (false, true) => "DISABLING",
            _ => "DISABLED",
        };
}
