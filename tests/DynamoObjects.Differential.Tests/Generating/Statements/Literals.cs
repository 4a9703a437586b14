namespace DynamoObjects.Differential.Generating.Statements;

/// <summary>Writes values as literals of PartiQL.</summary>
internal static class Literals
{
    /// <summary>Writes a value; returns <see langword="null"/> for one that contains a binary, which has no literal.</summary>
    public static string? TryWrite(AttributeValue value) =>
        value switch
        {
            { S: { } text } => Quote(text),
            { N: { } number } => number,
            { BOOL: { } flag } => flag ? "true" : "false",
            { NULL: true } => "null",
            { SS: { Count: > 0 } members } => $"<<{string.Join(", ", members.Select(Quote))}>>",
            { NS: { Count: > 0 } members } => $"<<{string.Join(", ", members)}>>",
            { IsLSet: true } => Join(value.L.Select(TryWrite), "[", "]"),
            { IsMSet: true } => Join(value.M.Select(WriteMember), "{", "}"),
            _ => null,
        };

    /// <summary>Writes a string between quotes.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string? WriteMember(KeyValuePair<string, AttributeValue> member) =>
        TryWrite(member.Value) is { } value ? $"{Quote(member.Key)}: {value}" : null;

    private static string? Join(IEnumerable<string?> parts, string open, string close)
    {
        var all = parts.ToList();
        return all.Contains(null) ? null : $"{open}{string.Join(", ", all)}{close}";
    }
}
