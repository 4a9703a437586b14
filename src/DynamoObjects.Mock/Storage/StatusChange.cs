namespace DynamoObjects.Mock.Storage;

/// <summary>A status that holds until the clock has passed it.</summary>
/// <param name="Status">CREATING, UPDATING or DELETING.</param>
/// <param name="Until">When it ends.</param>
internal readonly record struct StatusChange(string Status, DateTimeOffset Until)
{
    /// <summary>The status at a time; a change that has ended left its subject ACTIVE.</summary>
    public string GetStatus(DateTimeOffset now) => now < Until ? Status : "ACTIVE";
}
