namespace DynamoObjects.Mock.Snapshots;

/// <summary>The two forms of a snapshot; one reader reads both.</summary>
internal enum SnapshotFormat
{
    /// <summary>Contains the ID, times and statuses of every table; the hash in the last line shows whether bytes are missing or were
    /// changed.</summary>
    Sealed,

    /// <summary>Depends only on the tables and items, not on when and where they were created, and can be edited by
    /// people.</summary>
    Editable,
}
