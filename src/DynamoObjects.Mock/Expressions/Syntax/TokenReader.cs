using System.Globalization;
using System.Text;

namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>Walks over the tokens of one expression, and reads what all kinds of expressions share: paths and placeholders.</summary>
internal sealed class TokenReader
{
    private const int MostBytes = 4096;

    /// <summary>Deeper parentheses, functions or NOTs than this are not what anybody writes by hand, and the parser's stack is finite.</summary>
    private const int MostDepth = 300;

    private const int MostOperators = 300;

    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly List<string> _names = [];
    private readonly List<string> _values = [];
    private int _at;
    private int _depth;
    private int _operators;

    public TokenReader(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ExpressionException(ExpressionMessages.Empty);
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > MostBytes)
            throw new ExpressionException(ExpressionMessages.TooLong(bytes));
        _text = text;
        _tokens = Lexer.Read(text);
    }

    private TokenReader(string text, Token[] tokens, int at) => (_text, _tokens, _at) = (text, tokens, at);

    /// <summary>The name placeholders in the order of their slots.</summary>
    public string[] Names => [.. _names];

    /// <summary>The value placeholders in the order of their slots.</summary>
    public string[] Values => [.. _values];

    public Token Current => _tokens[_at];

    public Token Next => _tokens[Math.Min(_at + 1, _tokens.Length - 1)];

    public Token Take() => _tokens[_at++];

    public bool TryTake(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        _at++;
        return true;
    }

    public bool TryTakeWord(string keyword)
    {
        if (!Current.IsWord(keyword))
            return false;
        _at++;
        return true;
    }

    public void Expect(string symbol)
    {
        if (!TryTake(symbol))
            throw Unexpected();
    }

    public void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
            throw Unexpected();
    }

    /// <summary>The error of a token that cannot stand where it stands, shown with its neighbours.</summary>
    public ExpressionException Unexpected()
    {
        var token = Current;
        var from = _tokens[Math.Max(_at - 1, 0)].Start;
        var to = _tokens[Math.Min(_at + 1, _tokens.Length - 1)].End;
        return new ExpressionException(ExpressionMessages.Syntax(
            token.Kind == TokenKind.End ? "<EOF>" : token.Text, _text[from..Math.Max(from, to)].TrimEnd()));
    }

    public void Enter()
    {
        if (++_depth > MostDepth)
            throw new ExpressionException(ExpressionMessages.TooManyOperators(_depth));
    }

    public void Leave() => _depth--;

    public void CountOperator()
    {
        if (++_operators > MostOperators)
            throw new ExpressionException(ExpressionMessages.TooManyOperators(_operators));
    }

    /// <summary>A second reader at the same place, to look ahead with.</summary>
    public TokenReader LookAhead() => new(_text, _tokens, _at);

    public bool AtPath => Current.Kind is TokenKind.Name or TokenKind.NamePlaceholder;

    /// <summary>Reads a value placeholder and gives its slot.</summary>
    public int ReadValue()
    {
        if (Current.Kind != TokenKind.ValuePlaceholder)
            throw Unexpected();
        return Slot(_values, Take().Text);
    }

    public DocumentPath ReadPath()
    {
        var elements = new List<PathElement> { ReadName() };
        while (true)
        {
            if (TryTake("."))
            {
                elements.Add(ReadName());
            }
            else if (TryTake("["))
            {
                if (Current.Kind != TokenKind.Number
                    || !int.TryParse(Current.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                {
                    throw Unexpected();
                }
                _at++;
                Expect("]");
                elements.Add(PathElement.At(index));
            }
            else
            {
                return new DocumentPath([.. elements]);
            }
        }
    }

    private PathElement ReadName()
    {
        if (!AtPath)
            throw Unexpected();
        var token = Take();
        if (token.Kind == TokenKind.NamePlaceholder)
            return PathElement.OfSlot(Slot(_names, token.Text));
        return ReservedWords.Contains(token.Text)
            ? throw new ExpressionException(ExpressionMessages.ReservedWord(token.Text))
            : PathElement.Of(token.Text);
    }

    private static int Slot(List<string> placeholders, string placeholder)
    {
        var slot = placeholders.IndexOf(placeholder);
        if (slot >= 0)
            return slot;
        placeholders.Add(placeholder);
        return placeholders.Count - 1;
    }
}
