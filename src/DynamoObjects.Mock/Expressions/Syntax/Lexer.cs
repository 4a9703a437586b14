namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>Splits the text of an expression into tokens; never fails: an invalid character is a separate token.</summary>
internal static class Lexer
{
    public static Token[] Read(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (IsSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Next(text, at);
            tokens.Add(token);
            at = token.End;
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return [.. tokens];
    }

    private static Token Next(string text, int start)
    {
        var first = text[start];
        if (char.IsAsciiLetter(first))
            return new Token(TokenKind.Name, Word(text, start, 0), start);
        if (char.IsAsciiDigit(first))
        {
            // A leading zero is a separate number: indexes have no leading zeros.
            var end = start + 1;
            while (first != '0' && end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            return new Token(TokenKind.Number, text[start..end], start);
        }

        if (first is '#' or ':')
        {
            var word = Word(text, start, 1);
            var kind =
                word.Length == 1 ? TokenKind.Unknown
                : first == '#' ? TokenKind.NamePlaceholder
                : TokenKind.ValuePlaceholder;
            return new Token(kind, word, start);
        }

        if (start + 1 < text.Length && text.AsSpan(start, 2) is "<>" or "<=" or ">=")
            return new Token(TokenKind.Symbol, text.Substring(start, 2), start);
        return first is '=' or '<' or '>' or '(' or ')' or ',' or '.' or '[' or ']' or '+' or '-'
            ? new Token(TokenKind.Symbol, first.ToString(), start)
            : new Token(TokenKind.Unknown, first.ToString(), start);
    }

    private static string Word(string text, int start, int marks)
    {
        var end = start + marks;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return text[start..end];
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f';
}
