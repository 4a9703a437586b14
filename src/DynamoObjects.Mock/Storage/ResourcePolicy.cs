namespace DynamoObjects.Mock.Storage;

/// <summary>The resource policy of a table or of its stream, or the removal of one.</summary>
/// <param name="Document">The JSON as AWS returns it; <see langword="null"/> after the policy was removed.</param>
/// <param name="RevisionId">The ID of the change: its time, in milliseconds.</param>
/// <param name="Changed">When the policy was put or removed.</param>
internal sealed record ResourcePolicy(string? Document, string RevisionId, DateTimeOffset Changed)
{
    /// <summary>Replaces the ARN of the table in the document, for a copy of the table with another ARN.</summary>
    public ResourcePolicy Move(string from, string to) => this with { Document = Document is null ? null : Replace(Document, from, to) };

    /// <summary>Replaces an ARN, but not the start of a longer name.</summary>
    private static string Replace(string text, string from, string to)
    {
        for (var at = text.IndexOf(from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(from, at, StringComparison.Ordinal))
        {
            var end = at + from.Length;
            if (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
            {
                at = end;
                continue;
            }

            text = string.Concat(text.AsSpan(0, at), to, text.AsSpan(end));
            at += to.Length;
        }

        return text;
    }
}
