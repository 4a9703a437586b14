using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>
/// The exception that is thrown when a loaded record is saved or deleted after another writer changed or deleted its item.
/// </summary>
/// <remarks>Nothing was written. Load the record again, apply the change and save it.</remarks>
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
            $"The item with {key} in table '{tableName}' was {(item is null ? "deleted" : "changed")} after the record was loaded"
                + (
                    item is not null && version.Loaded != version.Current
                        ? $": it has {Version(version.Current)}, but {Version(version.Loaded)} was loaded"
                        : ""
                )
                + (attributes.Count > 0 ? $" (attributes of this save: {string.Join(", ", attributes)})" : "")
                + $". Load the record again, apply the change and save it.{hint}",
            tableName,
            key,
            item,
            innerException
        ) => (Attributes, (LoadedVersion, CurrentVersion)) = (attributes, version);

    /// <summary>Gets the names of the attributes of this save that another writer changed.</summary>
    /// <remarks>If the item was deleted, or if only its version differs, the list contains all attributes of this save.</remarks>
    public IReadOnlyList<string> Attributes { get; }

    /// <summary>Gets the version that was loaded, or <see langword="null"/> if there was none.</summary>
    public long? LoadedVersion { get; }

    /// <summary>Gets the version of the item when the write was rejected, or <see langword="null"/> if there was none.</summary>
    public long? CurrentVersion { get; }

    private static string Version(long? version) =>
        version is { } number ? string.Create(CultureInfo.InvariantCulture, $"version {number}") : "no version";
}
