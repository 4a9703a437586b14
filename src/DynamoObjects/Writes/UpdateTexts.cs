using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace DynamoObjects.Writes;

/// <summary>The expressions of an update, which are the same for all updates of one shape: only placeholders are in them.</summary>
/// <param name="Update">What is set and removed.</param>
/// <param name="Condition">That the item is as it was loaded; where it overwrites, that it is there.</param>
internal sealed record UpdateTexts(string Update, string Condition)
{
    public const string Key = "#key";
    public const string Version = "#version";
    public const string NewVersion = ":version";
    public const string OldVersion = ":loaded";
    public const string One = ":one";
    public const string Time = "#at";
    public const string NewTime = ":at";

    private const int MostCached = 1024;
    private const int MostCachedChanges = 16;

    private static readonly ConcurrentDictionary<Shape, UpdateTexts> Cache = new();
    private static readonly string[] Names = Placeholders("#u");
    private static readonly string[] NewValues = Placeholders(":u");
    private static readonly string[] OldValues = Placeholders(":o");

    public static UpdateTexts Of(List<ItemChange> changes, UpdateParts parts)
    {
        if (changes.Count > MostCachedChanges)
            return Write(changes, parts);
        uint set = 0,
            had = 0,
            unseen = 0;
        for (var i = 0; i < changes.Count; i++)
        {
            set |= changes[i].New is null ? 0 : 1u << i;
            had |= changes[i].Old is null ? 0 : 1u << i;
            unseen |= changes[i].IsUnseen ? 1u << i : 0;
        }

        var shape = new Shape(changes.Count, set, had, unseen, parts);
        if (Cache.TryGetValue(shape, out var texts))
            return texts;
        texts = Write(changes, parts);
        if (Cache.Count < MostCached)
            Cache.TryAdd(shape, texts);
        return texts;
    }

    public static string Name(int index) => Numbered("#u", Names, index);

    public static string NewValue(int index) => Numbered(":u", NewValues, index);

    public static string OldValue(int index) => Numbered(":o", OldValues, index);

    private static UpdateTexts Write(List<ItemChange> changes, UpdateParts parts)
    {
        var (set, remove, condition) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].New is null)
                Append(remove, ", ", Name(i));
            else
                Append(set, ", ", $"{Name(i)} = {NewValue(i)}");
            if (!changes[i].IsUnseen)
                Append(condition, " AND ", changes[i].Old is null ? $"attribute_not_exists({Name(i)})" : $"{Name(i)} = {OldValue(i)}");
        }

        if (parts.HasFlag(UpdateParts.Time))
            Append(set, ", ", $"{Time} = {NewTime}");
        if (parts.HasFlag(UpdateParts.Version) && !parts.HasFlag(UpdateParts.UnseenVersion))
        {
            Append(set, ", ", $"{Version} = {NewVersion}");
            Append(
                condition,
                " AND ",
                parts.HasFlag(UpdateParts.HadVersion) ? $"{Version} = {OldVersion}" : $"attribute_not_exists({Version})"
            );
        }

        var update = string.Join(
            ' ',
            new[]
            {
                set.Length > 0 ? "SET " + set : "",
                remove.Length > 0 ? "REMOVE " + remove : "",
                // Nobody knows which version there is, and two saves must not give the same.
                parts.HasFlag(UpdateParts.Version | UpdateParts.UnseenVersion)
                    ? $"ADD {Version} {One}"
                    : "",
            }.Where(part => part.Length > 0)
        );

        // Also where it overwrites: an update of an item that is gone would make one of the changes alone.
        var exists = $"attribute_exists({Key})";
        return new UpdateTexts(
            update,
            condition.Length == 0 || parts.HasFlag(UpdateParts.Overwrite) ? exists : $"{exists} AND {condition}"
        );
    }

    private static void Append(StringBuilder text, string separator, string part) =>
        text.Append(text.Length > 0 ? separator : "").Append(part);

    private static string[] Placeholders(string prefix) =>
        [.. Enumerable.Range(0, MostCachedChanges).Select(i => prefix + i.ToString(CultureInfo.InvariantCulture))];

    private static string Numbered(string prefix, string[] known, int index) =>
        index < known.Length ? known[index] : prefix + index.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Shape(int Changes, uint Set, uint Had, uint Unseen, UpdateParts Parts);
}
