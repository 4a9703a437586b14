namespace DynamoObjects.Writes;

/// <summary>What an update has beside its changes.</summary>
[Flags]
internal enum UpdateParts
{
    None = 0,

    /// <summary>It is sent without the conditions of a loaded record.</summary>
    Overwrite = 1,

    /// <summary>It sets the time of the last save.</summary>
    Time = 2,

    /// <summary>It counts the version.</summary>
    Version = 4,

    /// <summary>The loaded item had a version.</summary>
    LoadedVersion = 8,

    /// <summary>The item's version is not known, and counted where it is.</summary>
    UnknownVersion = 16,
}
