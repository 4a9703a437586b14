using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace DynamoObjects.Writes;

/// <summary>The expressions of an update, which contain only placeholders and are shared by all updates of the same shape.</summary>
/// <param name="Update">The SET and REMOVE clauses.</param>
/// <param name="Condition">The condition that the item has its loaded values; if the update overwrites, only that the item exists.</param>
internal sealed record UpdateTemplate(string Update, string Condition)
{
    public const string Key = "#key";
    public const string Version = "#version";
    public const string NewVersion = ":version";
    public const string OldVersion = ":loaded";
    public const string One = ":one";
    public const string Time = "#at";
    public const string NewTime = ":at";

    private const int MaxCached = 1024;
    private const int MaxCachedChanges = 16;

    private static readonly ConcurrentDictionary<Shape, UpdateTemplate> Cache = new();
    private static readonly string[] Names = Placeholders("#u");
    private static readonly string[] NewValues = Placeholders(":u");
    private static readonly string[] OldValues = Placeholders(":o");

    public static UpdateTemplate Get(List<ItemChange> changes, UpdateParts parts)
    {
        if (changes.Count > MaxCachedChanges)
            return Write(changes, parts);
        uint newValueMask = 0,
            oldValueMask = 0,
            notLoadedMask = 0;
        for (var i = 0; i < changes.Count; i++)
        {
            newValueMask |= changes[i].New is null ? 0 : 1u << i;
            oldValueMask |= changes[i].Old is null ? 0 : 1u << i;
            notLoadedMask |= changes[i].IsNotLoaded ? 1u << i : 0;
        }

        var shape = new Shape(changes.Count, newValueMask, oldValueMask, notLoadedMask, parts);
        if (Cache.TryGetValue(shape, out var template))
            return template;
        template = Write(changes, parts);
        if (Cache.Count < MaxCached)
            Cache.TryAdd(shape, template);
        return template;
    }

    public static string Name(int index) => GetPlaceholder("#u", Names, index);

    public static string NewValue(int index) => GetPlaceholder(":u", NewValues, index);

    public static string OldValue(int index) => GetPlaceholder(":o", OldValues, index);

    private static UpdateTemplate Write(List<ItemChange> changes, UpdateParts parts)
    {
        var (set, remove, condition) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].New is null)
                Append(remove, ", ", Name(i));
            else
                Append(set, ", ", $"{Name(i)} = {NewValue(i)}");
            if (!changes[i].IsNotLoaded)
                Append(condition, " AND ", changes[i].Old is null ? $"attribute_not_exists({Name(i)})" : $"{Name(i)} = {OldValue(i)}");
        }

        if (parts.HasFlag(UpdateParts.Time))
            Append(set, ", ", $"{Time} = {NewTime}");
        if (parts.HasFlag(UpdateParts.Version) && !parts.HasFlag(UpdateParts.UnknownVersion))
        {
            Append(set, ", ", $"{Version} = {NewVersion}");
            Append(
                condition,
                " AND ",
                parts.HasFlag(UpdateParts.LoadedVersion) ? $"{Version} = {OldVersion}" : $"attribute_not_exists({Version})"
            );
        }

        var update = string.Join(
            ' ',
            new[]
            {
                set.Length > 0 ? "SET " + set : "",
                remove.Length > 0 ? "REMOVE " + remove : "",
                // The current version is unknown, and two saves must not set the same.
                parts.HasFlag(UpdateParts.Version | UpdateParts.UnknownVersion)
                    ? $"ADD {Version} {One}"
                    : "",
            }.Where(part => part.Length > 0)
        );

        // Also if the update overwrites: without an item, the update would create one that has only the changes.
        var exists = $"attribute_exists({Key})";
        return new UpdateTemplate(
            update,
            condition.Length == 0 || parts.HasFlag(UpdateParts.Overwrite) ? exists : $"{exists} AND {condition}"
        );
    }

    private static void Append(StringBuilder text, string separator, string part) =>
        text.Append(text.Length > 0 ? separator : "").Append(part);

    private static string[] Placeholders(string prefix) =>
        [.. Enumerable.Range(0, MaxCachedChanges).Select(i => prefix + i.ToString(CultureInfo.InvariantCulture))];

    private static string GetPlaceholder(string prefix, string[] known, int index) =>
        index < known.Length ? known[index] : prefix + index.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Shape(int Changes, uint NewValueMask, uint OldValueMask, uint NotLoadedMask, UpdateParts Parts);
}
