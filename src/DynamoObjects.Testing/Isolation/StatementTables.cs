using System.Text;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Finds and renames the tables in a PartiQL statement.</summary>
/// <remarks>
/// A table name follows FROM, INTO and a statement's leading UPDATE, as a bare or a quoted identifier. See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html">PartiQL for
/// DynamoDB</see>.
/// </remarks>
internal static class StatementTables
{
    /// <summary>Renames every table of the statement.</summary>
    public static string Rename(string statement, Func<string, string> rename)
    {
        var result = new StringBuilder(statement.Length + 32);
        var at = 0;
        var isFirstWord = true;
        var isTableNext = false;
        while (at < statement.Length)
        {
            var end = TokenEnd(statement, at);
            var token = statement[at..end];
            at = end;
            if (IsSpace(token))
            {
                result.Append(token);
                continue;
            }

            if (isTableNext && IsIdentifier(token))
            {
                result.Append('"').Append(rename(Unquote(token)).Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
                isTableNext = false;
            }
            else
            {
                result.Append(token);
                isTableNext = Introduces(token, isFirstWord);
            }

            isFirstWord = false;
        }

        return result.ToString();
    }

    private static bool Introduces(string token, bool isFirstWord) =>
        token.Equals("FROM", StringComparison.OrdinalIgnoreCase)
        || token.Equals("INTO", StringComparison.OrdinalIgnoreCase)
        || (isFirstWord && token.Equals("UPDATE", StringComparison.OrdinalIgnoreCase));

    private static int TokenEnd(string text, int start)
    {
        var c = text[start];
        if (c is '\'' or '"')
            return QuotedEnd(text, start, c);
        if (text.AsSpan(start).StartsWith("--"))
            return text.IndexOf('\n', start) is var line && line < 0 ? text.Length : line + 1;
        if (text.AsSpan(start).StartsWith("/*"))
            return text.IndexOf("*/", start + 2, StringComparison.Ordinal) is var close && close < 0 ? text.Length : close + 2;
        var end = start + 1;
        var isWord = IsWordPart(c);
        var isSpace = char.IsWhiteSpace(c);
        while ((isWord || isSpace) && end < text.Length && (isWord ? IsWordPart(text[end]) : char.IsWhiteSpace(text[end])))
            end++;
        return end;
    }

    // A doubled quote is an escaped quote.
    private static int QuotedEnd(string text, int start, char quote)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] != quote)
                continue;
            if (at + 1 < text.Length && text[at + 1] == quote)
                at++;
            else
                return at + 1;
        }

        return text.Length;
    }

    private static string Unquote(string token) =>
        token[0] == '"' ? token.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal) : token;

    private static bool IsIdentifier(string token) => token[0] == '"' || IsWordPart(token[0]);

    private static bool IsSpace(string token) =>
        char.IsWhiteSpace(token[0]) || token.StartsWith("--", StringComparison.Ordinal) || token.StartsWith("/*", StringComparison.Ordinal);

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '$' or '@';
}
