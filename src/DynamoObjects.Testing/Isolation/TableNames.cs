using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Translates table names: adds and removes the test's prefix.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class TableNames(string prefix)
{
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
    private const int MinLength = 3;
    private const int MaxLength = 255;
    private const int HashBytes = 16;
    private const string ResourceMark = ":table/";

    private readonly ConcurrentDictionary<string, string> _shortened = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _otherPositions = new(StringComparer.Ordinal);

    /// <value>Never empty: without a prefix, a test would reach the tables of others, and drop them.</value>
    public string Prefix { get; } =
        prefix is { Length: > 0 } ? prefix : throw new ArgumentException("The prefix of a test must not be empty.", nameof(prefix));

    /// <summary>Adds the prefix to a table name, or to the name in a table's ARN.</summary>
    /// <remarks>An invalid name stays unchanged, so that DynamoDB returns its own error.</remarks>
    public string? AddPrefix(string? nameOrArn)
    {
        if (nameOrArn is null)
            return null;
        if (ArnName(nameOrArn) is { } span)
            return string.Concat(nameOrArn.AsSpan(0, span.Start.Value), AddPrefixToName(nameOrArn[span]), nameOrArn.AsSpan(span.End.Value));
        return AddPrefixToName(nameOrArn);
    }

    /// <summary>Removes the prefix from a table name, or from the name in the ARN of a table, index or
    /// stream.</summary>
    public string? RemovePrefix(string? nameOrArn)
    {
        if (nameOrArn is null)
            return null;
        if (ArnName(nameOrArn) is { } span)
            return string.Concat(
                nameOrArn.AsSpan(0, span.Start.Value),
                RemovePrefixFromName(nameOrArn[span]),
                nameOrArn.AsSpan(span.End.Value)
            );
        return RemovePrefixFromName(nameOrArn);
    }

    /// <summary>Adds the prefix to the ARN that a list continues after, unless the ARN is one of others.</summary>
    public string? AddPrefixToPosition(string? arn) => arn is not null && _otherPositions.ContainsKey(arn) ? arn : AddPrefix(arn);

    /// <summary>Removes the prefix from the ARN that a list continues after. A page can end with an ARN of others, which then
    /// stays unchanged, also when it is sent again.</summary>
    public string? RemovePrefixFromPosition(string? arn)
    {
        if (arn is not null && !HasPrefix(GetName(arn)))
            _otherPositions[arn] = true;
        return RemovePrefix(arn);
    }

    /// <summary>Returns the table name in the ARN of a table, index or stream; a text that is not an ARN is a name
    /// already.</summary>
    public static string GetName(string nameOrArn) => ArnName(nameOrArn) is { } span ? nameOrArn[span] : nameOrArn;

    /// <summary>Removes every occurrence of the prefix from a message.</summary>
    public string RemovePrefixFromText(string text)
    {
        if (!text.Contains(Prefix, StringComparison.Ordinal))
            return text;
        foreach (var (prefixedName, name) in _shortened)
            text = text.Replace(prefixedName, name, StringComparison.Ordinal);
        return text.Replace(Prefix, "", StringComparison.Ordinal);
    }

    public bool HasPrefix(string prefixedName) => prefixedName.StartsWith(Prefix, StringComparison.Ordinal);

    private string AddPrefixToName(string name)
    {
        if (name.Length is < MinLength or > MaxLength || !name.All(IsAllowed))
            return name;
        return Prefix.Length + name.Length <= MaxLength ? Prefix + name : Shorten(name);
    }

    private string RemovePrefixFromName(string name)
    {
        if (_shortened.TryGetValue(name, out var fullName))
            return fullName;
        return HasPrefix(name) ? name[Prefix.Length..] : name;
    }

    // A hash of the whole name replaces the part that is cut off, so that two long names stay different.
    private string Shorten(string name)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, HashBytes));
        var keptLength = MaxLength - Prefix.Length - hash.Length - 1;
        var prefixedName = $"{Prefix}{name[..keptLength]}.{hash}";
        _shortened.TryAdd(prefixedName, name);
        return prefixedName;
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.';

    // arn:aws:dynamodb:region:account:table/NAME, /index/..., /stream/..., /backup/...
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html#amazondynamodb-resources-for-iam-policies
    private static Range? ArnName(string text)
    {
        if (!text.StartsWith("arn:", StringComparison.Ordinal))
            return null;
        var mark = text.IndexOf(ResourceMark, StringComparison.Ordinal);
        if (mark < 0)
            return null;
        var start = mark + ResourceMark.Length;
        var end = text.IndexOf('/', start);
        return start..(end < 0 ? text.Length : end);
    }
}
