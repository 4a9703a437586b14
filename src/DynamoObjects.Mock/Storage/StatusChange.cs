namespace DynamoObjects.Mock.Storage;

/// <summary>A status that ends at a time.</summary>
/// <param name="Status">CREATING, UPDATING or DELETING.</param>
/// <param name="Until">When it ends.</param>
internal readonly record struct StatusChange(string Status, DateTimeOffset Until)
{
    /// <summary>Gets the status at a time; ACTIVE after the end.</summary>
    public string GetStatus(DateTimeOffset now) => now < Until ? Status : "ACTIVE";
}
