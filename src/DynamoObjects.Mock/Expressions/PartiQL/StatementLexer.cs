using System.Text;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>Splits the text of a statement into tokens; comments count as white space.</summary>
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

    private int _position;
    private int _line = 1;
    private int _lineStart;

    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException"> A quote or comment has no end, or a character is invalid.
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
        var start = _position;
        if (start == text.Length)
            return Token(StatementTokenKind.End, "", start);
        var first = text[start];
        if (first == '\'')
            return Token(StatementTokenKind.Text, Quoted('\''), start);
        if (first == '"')
            return Token(StatementTokenKind.QuotedName, Quoted('"'), start);
        if (first == '?')
        {
            _position++;
            return Token(StatementTokenKind.Parameter, "?", start);
        }

        if (char.IsAsciiDigit(first) || (first == '.' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1])))
            return Token(StatementTokenKind.Number, Number(), start);
        if (char.IsAsciiLetter(first) || first is '_' or '$')
        {
            while (_position < text.Length && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] is '_' or '$'))
                _position++;
            return Token(StatementTokenKind.Word, text[start.._position], start);
        }

        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, start, symbol, 0, symbol.Length) != 0)
                continue;
            _position += symbol.Length;
            return Token(StatementTokenKind.Symbol, symbol == "!=" ? "<>" : symbol, start);
        }

        throw Failures.Validation(Messages.MalformedPrefix);
    }

    private void SkipSpace()
    {
        while (_position < text.Length)
        {
            if (text[_position] == '\n')
                (_line, _lineStart) = (_line + 1, _position + 1);
            if (char.IsWhiteSpace(text[_position]))
                _position++;
            else if (string.CompareOrdinal(text, _position, "--", 0, 2) == 0)
                _position = text.IndexOf('\n', _position) is var end && end < 0 ? text.Length : end;
            else if (string.CompareOrdinal(text, _position, "/*", 0, 2) == 0)
                _position = EndOfComment();
            else
                return;
        }
    }

    private int EndOfComment()
    {
        var close = text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        return close < 0 ? throw Failures.Validation(Messages.MalformedPrefix) : close + 2;
    }

    private string Quoted(char quote)
    {
        var content = new StringBuilder();
        for (_position++; _position < text.Length; _position++)
        {
            if (text[_position] != quote)
            {
                content.Append(text[_position]);
            }
            else if (_position + 1 < text.Length && text[_position + 1] == quote)
            {
                content.Append(quote);
                _position++;
            }
            else
            {
                _position++;
                return content.ToString();
            }
        }

        throw Failures.Validation(Messages.MalformedPrefix);
    }

    private string Number()
    {
        var start = _position;
        Digits();
        if (_position < text.Length && text[_position] == '.')
        {
            _position++;
            Digits();
        }

        if (_position < text.Length && text[_position] is 'e' or 'E')
        {
            _position++;
            if (_position < text.Length && text[_position] is '+' or '-')
                _position++;
            if (_position == text.Length || !char.IsAsciiDigit(text[_position]))
                throw Failures.Validation(Messages.MalformedPrefix);
            Digits();
        }

        var number = text[start.._position];
        return JavaDecimal.IsReadable(number) ? number : throw Failures.Validation(Messages.MalformedPrefix);
    }

    private void Digits()
    {
        while (_position < text.Length && char.IsAsciiDigit(text[_position]))
            _position++;
    }

    private StatementToken Token(StatementTokenKind kind, string word, int start) =>
        new(kind, word, _line, start - _lineStart + 1, _position - start);
}
