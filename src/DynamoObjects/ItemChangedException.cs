using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>A loaded record was saved or deleted after somebody else changed or deleted its item.</summary>
/// <remarks>Nothing was written. Load the record again, apply the change to it, and save.</remarks>
public sealed class ItemChangedException : ItemWriteException
{
    internal ItemChangedException(
        string tableName,
        DynamoKey key,
        IReadOnlyList<string> attributes,
        Dictionary<string, AttributeValue>? item,
        (long? Loaded, long? Current) version,
        string hint,
        Exception innerException
    )
        : base(
            $"The item with {key} in table '{tableName}' was {(item is null ? "deleted" : "changed")} since it was loaded"
                + (
                    item is not null && version.Loaded != version.Current
                        ? $": it has {Version(version.Current)}, and {Version(version.Loaded)} was loaded"
                        : ""
                )
                + (attributes.Count > 0 ? $" (attributes of this save: {string.Join(", ", attributes)})" : "")
                + $". Load it again, apply the change, and save.{hint}",
            tableName,
            key,
            item,
            innerException
        ) => (Attributes, (LoadedVersion, CurrentVersion)) = (attributes, version);

    /// <summary>
    /// The attributes of the save that somebody else changed; all attributes of the save, where the item was deleted or only its version
    /// differs.
    /// </summary>
    public IReadOnlyList<string> Attributes { get; }

    /// <summary>The version that was loaded, or <see langword="null"/> where there was none.</summary>
    public long? LoadedVersion { get; }

    /// <summary>The version that the item had when the write was refused, or <see langword="null"/> where there was none.</summary>
    public long? CurrentVersion { get; }

    private static string Version(long? version) =>
        version is { } number ? string.Create(CultureInfo.InvariantCulture, $"version {number}") : "no version";
}
