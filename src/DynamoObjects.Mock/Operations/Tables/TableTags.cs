using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>The tags of tables and streams, which requests identify by ARN only.</summary>
internal static class TableTags
{
    private const int MaxTags = 50;
    private const int MaxKeyLength = 128;
    private const int MaxValueLength = 256;
    private const int MaxBytes = 10_240;
    private const string ReservedPrefix = "aws:";
    private const string Punctuation = "+-=._:/@";

    public static void CheckArn(ref Constraints constraints, string? arn)
    {
        constraints.NotNull(arn, "resourceArn");
        constraints.Length(arn, 1, 1283, "resourceArn");
    }

    /// <summary>Reads the tags of a request.</summary>
    public static Dictionary<string, string> Read(List<Tag>? requestTags)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in requestTags ?? [])
        {
            CheckKey(tag?.Key);
            if (tag!.Value is not { Length: <= MaxValueLength } value || !HasOnlyTagCharacters(value))
                throw Failures.Validation(Messages.TagValueInvalid(tag.Value));
            if (!tags.TryAdd(tag.Key, value))
                throw Failures.Validation(Messages.TagKeyDuplicate(tag.Key));
        }

        CheckLimits(tags);
        return tags;
    }

    public static void CheckKey(string? key)
    {
        if (key is not { Length: > 0 and <= MaxKeyLength } || !HasOnlyTagCharacters(key))
            throw Failures.Validation(Messages.TagKeyInvalid(key));
        if (key.StartsWith(ReservedPrefix, StringComparison.OrdinalIgnoreCase))
            throw Failures.Validation(Messages.TagKeyReserved(key));
    }

    public static void CheckCount(int tags)
    {
        if (tags > MaxTags)
            throw Failures.Validation(Messages.TooManyTags);
    }

    /// <summary>Finds the tags of a table or of its stream.</summary>
    public static IReadOnlyDictionary<string, string> Find(Database database, string resourceArn)
    {
        var arn = ResourceArn.ParseTagged(database, resourceArn);
        return GetTags(Resolve(database, arn).Definition, arn);
    }

    /// <summary>Changes the tags of a table or of its stream.</summary>
    /// <param name="database">The database.</param>
    /// <param name="resourceArn">The ARN of the table or stream.</param>
    /// <param name="added">The tags that the change adds; <see langword="null"/> if it removes tags.</param>
    /// <param name="change">Changes a copy of the tags.</param>
    public static void Change(
        Database database,
        string resourceArn,
        IReadOnlyDictionary<string, string>? added,
        Action<Dictionary<string, string>> change
    )
    {
        var arn = ResourceArn.ParseTagged(database, resourceArn);
        var table = Resolve(database, arn);
        lock (table.SyncRoot)
        {
            var definition = table.Definition;
            var now = database.Now;
            if (definition.TagLock is { } tagLock && tagLock.Rejects(added, now))
                throw Failures.LimitExceeded(Messages.TagsBusy(table.Name));
            var present = GetTags(definition, arn);
            var tags = new Dictionary<string, string>(present);
            change(tags);
            CheckLimits(tags);
            if (IsSame(present, tags))
                return;
            definition = SetTags(definition, arn, tags);
            table.Redefine(
                definition with
                {
                    TagLock = database.Settings.EnforceCooldowns ? new TagLock(now + StatusDelays.AwsLike.TagLock, added) : null,
                }
            );
        }
    }

    /// <summary>Rejects the deletion of a table whose tags are being changed.</summary>
    public static void CheckDeletion(Database database, TableDefinition definition)
    {
        if (database.Now < definition.TagLock?.Until)
            throw Failures.ResourceInUse(Messages.TableWithBusyTags(definition.Name));
    }

    /// <summary>Finds the table of an ARN; while it is created or deleted, its ARN is not known.</summary>
    private static Table Resolve(Database database, ResourceArn arn) =>
        database.Find(arn.TableName) is { } table
        && table.Definition.Status.GetStatus(database.Now) is not ("CREATING" or "DELETING")
        && (arn.Text == table.Definition.Arn || arn.Text == table.Definition.ActiveStreamArn)
            ? table
            : throw Failures.ResourceNotFound(Messages.ArnNotFound(arn.Text));

    private static IReadOnlyDictionary<string, string> GetTags(TableDefinition definition, ResourceArn arn) =>
        arn.IsStream ? definition.Stream!.Tags : definition.Tags;

    private static TableDefinition SetTags(TableDefinition definition, ResourceArn arn, Dictionary<string, string> tags) =>
        arn.IsStream ? definition with { Stream = definition.Stream! with { Tags = tags } } : definition with { Tags = tags };

    private static bool IsSame(IReadOnlyDictionary<string, string> first, Dictionary<string, string> second) =>
        first.Count == second.Count && first.All(tag => second.TryGetValue(tag.Key, out var value) && value == tag.Value);

    /// <summary>Checks that a table has at most 50 tags with at most 10,240 bytes.</summary>
    private static void CheckLimits(Dictionary<string, string> tags)
    {
        CheckCount(tags.Count);
        var bytes = tags.Sum(tag => Encoding.UTF8.GetByteCount(tag.Key) + Encoding.UTF8.GetByteCount(tag.Value));
        if (bytes > MaxBytes)
            throw Failures.Validation(Messages.TagsTooLarge(bytes));
    }

    /// <summary>Checks for letters and digits of any script, spaces, and <c>+ - = . _ : / @</c>.</summary>
    private static bool HasOnlyTagCharacters(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // Some scripts combine letters with marks.
            var isWritten =
                Rune.IsLetterOrDigit(rune)
                || Rune.IsWhiteSpace(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (!isWritten && !Punctuation.Contains(rune.ToString(), StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
