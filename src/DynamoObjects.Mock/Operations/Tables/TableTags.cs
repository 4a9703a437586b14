using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Finds tables for tag requests, which identify them by ARN only, and checks their tags.</summary>
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

    public static Table Resolve(Database database, string arn)
    {
        var table = arn.StartsWith("arn:", StringComparison.Ordinal)
            ? TableNames.GetTableName(database, arn) is { } name
                ? database.Find(name)
                : null
            : throw Failures.Validation(Messages.ArnInvalid(arn));
        return table ?? throw Failures.ResourceNotFound(Messages.ArnNotFound(arn));
    }

    public static void Change(Database database, string arn, Action<Dictionary<string, string>> change)
    {
        var table = Resolve(database, arn);
        RestoringTables.RejectChange(database, table);
        lock (table.SyncRoot)
        {
            var tags = new Dictionary<string, string>(table.Definition.Tags);
            change(tags);
            CheckLimits(tags);
            table.Redefine(table.Definition with { Tags = tags });
        }
    }

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
