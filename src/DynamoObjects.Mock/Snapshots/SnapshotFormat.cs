namespace DynamoObjects.Mock.Snapshots;

/// <summary>What a snapshot is written for; both forms are read by one reader.</summary>
internal enum SnapshotFormat
{
    /// <summary>Every table comes back with its id, times and statuses, and the last line proves that no byte is missing or
    /// was changed.</summary>
    Sealed,

    /// <summary>The text stays the same as long as the tables and items do, whenever and wherever they were created, and
    /// people may edit it.</summary>
    Editable,
}
