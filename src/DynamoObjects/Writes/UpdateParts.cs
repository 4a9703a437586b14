namespace DynamoObjects.Writes;

/// <summary>The parts of an update in addition to its changes.</summary>
[Flags]
internal enum UpdateParts
{
    None = 0,

    /// <summary>The update has no conditions on the loaded values.</summary>
    Overwrite = 1,

    /// <summary>The update sets the time of the last save.</summary>
    Time = 2,

    /// <summary>The update increments the version.</summary>
    Version = 4,

    /// <summary>The loaded item had a version.</summary>
    LoadedVersion = 8,

    /// <summary>The item's version is unknown, and is incremented in DynamoDB.</summary>
    UnknownVersion = 16,
}
