using System.Text;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>Cuts the text of a statement into words; comments are space.</summary>
internal sealed class StatementLexer(string text)
{
    private static readonly string[] Symbols =
    [
        "<<",
        ">>",
        "||",
        "<=",
        ">=",
        "<>",
        "!=",
        "=",
        "<",
        ">",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ".",
        ":",
        "*",
        "+",
        "-",
        "/",
        "%",
        ";",
    ];

    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">
    /// A quote or comment does not end, or there is a character that belongs nowhere.
    /// </exception>
    public static List<StatementToken> Read(string text)
    {
        var lexer = new StatementLexer(text);
        var tokens = new List<StatementToken>();
        do
        {
            tokens.Add(lexer.Next());
        } while (tokens[^1].Kind != StatementTokenKind.End);
        return tokens;
    }

    private StatementToken Next()
    {
        SkipSpace();
        var start = _at;
        if (start == text.Length)
            return Token(StatementTokenKind.End, "", start);
        var first = text[start];
        if (first == '\'')
            return Token(StatementTokenKind.Text, Quoted('\''), start);
        if (first == '"')
            return Token(StatementTokenKind.QuotedName, Quoted('"'), start);
        if (first == '?')
        {
            _at++;
            return Token(StatementTokenKind.Parameter, "?", start);
        }

        if (char.IsAsciiDigit(first) || (first == '.' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1])))
            return Token(StatementTokenKind.Number, Number(), start);
        if (char.IsLetter(first) || first is '_' or '$')
        {
            while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '$'))
                _at++;
            return Token(StatementTokenKind.Word, text[start.._at], start);
        }

        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, start, symbol, 0, symbol.Length) != 0)
                continue;
            _at += symbol.Length;
            return Token(StatementTokenKind.Symbol, symbol == "!=" ? "<>" : symbol, start);
        }

        throw Failures.Validation(Messages.Malformed);
    }

    private void SkipSpace()
    {
        while (_at < text.Length)
        {
            if (text[_at] == '\n')
                (_line, _lineStart) = (_line + 1, _at + 1);
            if (char.IsWhiteSpace(text[_at]))
                _at++;
            else if (string.CompareOrdinal(text, _at, "--", 0, 2) == 0)
                _at = text.IndexOf('\n', _at) is var end && end < 0 ? text.Length : end;
            else if (string.CompareOrdinal(text, _at, "/*", 0, 2) == 0)
                _at = EndOfComment();
            else
                return;
        }
    }

    private int EndOfComment()
    {
        var close = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        return close < 0 ? throw Failures.Validation(Messages.Malformed) : close + 2;
    }

    private string Quoted(char quote)
    {
        var content = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != quote)
            {
                content.Append(text[_at]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == quote)
            {
                content.Append(quote);
                _at++;
            }
            else
            {
                _at++;
                return content.ToString();
            }
        }

        throw Failures.Validation(Messages.Malformed);
    }

    private string Number()
    {
        var start = _at;
        Digits();
        if (_at < text.Length && text[_at] == '.')
        {
            _at++;
            Digits();
        }

        if (_at < text.Length && text[_at] is 'e' or 'E')
        {
            _at++;
            if (_at < text.Length && text[_at] is '+' or '-')
                _at++;
            Digits();
        }

        if (_at < text.Length && (char.IsLetter(text[_at]) || text[_at] == '_'))
            throw Failures.Validation(Messages.Malformed);
        return text[start.._at];
    }

    private void Digits()
    {
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
            _at++;
    }

    private StatementToken Token(StatementTokenKind kind, string word, int start) =>
        new(kind, word, _line, start - _lineStart + 1, _at - start);
}
