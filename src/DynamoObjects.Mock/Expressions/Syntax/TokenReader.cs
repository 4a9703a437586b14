using System.Globalization;
using System.Text;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>Reads the tokens of one expression, and parses what all kinds of expressions share: paths and placeholders.</summary>
internal sealed class TokenReader
{
    private const int MaxBytes = 4096;

    /// <summary>
    /// The maximum nesting of parentheses, functions or NOTs, which protects the stack; deeper than anybody writes by hand.
    /// </summary>
    private const int MaxDepth = 300;

    private const int MaxOperators = 300;

    /// <summary>The keywords of all kinds of expressions; other reserved words are names that need a placeholder.</summary>
    private static readonly string[] Keywords = ["AND", "OR", "NOT", "BETWEEN", "IN", "SET", "REMOVE", "ADD", "DELETE"];

    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly List<string> _names = [];
    private readonly List<string> _values = [];
    private int _position;
    private int _depth;
    private int _operators;
    private string? _problem;

    /// <param name="text">The expression.</param>
    /// <param name="reportsSize">Whether the error of an expression that is too long contains its size.</param>
    public TokenReader(string text, bool reportsSize = true)
    {
        if (string.IsNullOrEmpty(text))
            throw new ExpressionException(Messages.ExpressionEmpty);
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > MaxBytes)
            throw new ExpressionException(reportsSize ? Messages.ExpressionTooLong(bytes) : Messages.ExpressionTooLong());
        _text = text;
        _tokens = Lexer.Read(text);
    }

    /// <summary>The name placeholders in the order of their slots.</summary>
    public string[] Names => [.. _names];

    /// <summary>The value placeholders in the order of their slots.</summary>
    public string[] Values => [.. _values];

    public Token Current => _tokens[_position];

    public Token Next => _tokens[Math.Min(_position + 1, _tokens.Length - 1)];

    public Token Take() => _tokens[_position++];

    public bool TryTake(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        _position++;
        return true;
    }

    public bool TryTakeWord(string keyword)
    {
        if (!Current.IsWord(keyword))
            return false;
        _position++;
        return true;
    }

    public void Expect(string symbol)
    {
        if (!TryTake(symbol))
            throw Unexpected();
    }

    /// <summary>Ends the parsing: AWS reports other errors only for text without syntax errors.</summary>
    public void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
            throw Unexpected();
        if (_problem is not null)
            throw new ExpressionException(_problem);
    }

    /// <summary>Records an error that is not a syntax error until the text is parsed; only the first one is kept.</summary>
    public void Report(string problem) => _problem ??= problem;

    /// <summary>Reads the content of parentheses.</summary>
    /// <exception cref="ExpressionException">They contain only another pair of parentheses.</exception>
    public T ReadParentheses<T>(Func<T> read)
    {
        Expect("(");
        var isRedundant = Current.Is("(") && PeekAfterParenthesis().Is(")");
        Enter();
        var content = read();
        Leave();
        Expect(")");
        return isRedundant ? throw new ExpressionException(Messages.ParenthesesRedundant) : content;
    }

    /// <summary>Returns the token behind the matching closing parenthesis.</summary>
    public Token PeekAfterParenthesis() => _tokens[Math.Min(FindMatchingParenthesis() + 1, _tokens.Length - 1)];

    /// <summary>Creates the error for an unexpected token, which shows the tokens around it.</summary>
    public ExpressionException Unexpected()
    {
        var token = Current;
        var from = _position == 0 ? 0 : _tokens[_position - 1].Start;
        var to = _tokens[Math.Min(_position + 1, _tokens.Length - 1)].End;
        return new ExpressionException(Messages.SyntaxError(token.Kind == TokenKind.End ? "<EOF>" : token.Text, _text[from..to]));
    }

    public void Enter()
    {
        if (++_depth > MaxDepth)
            throw new ExpressionException(Messages.TooManyOperators(_depth));
    }

    public void Leave() => _depth--;

    public void CountOperator()
    {
        if (++_operators > MaxOperators)
            throw new ExpressionException(Messages.TooManyOperators(_operators));
    }

    public bool IsAtPath => Current.Kind is TokenKind.Name or TokenKind.NamePlaceholder && !IsKeyword(Current);

    /// <summary>Reads a value placeholder and returns its slot.</summary>
    public int ReadValue()
    {
        if (Current.Kind != TokenKind.ValuePlaceholder)
            throw Unexpected();
        return GetOrAddSlot(_values, Take().Text);
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
                if (Current.Kind != TokenKind.Number)
                    throw Unexpected();
                var digits = Take().Text;
                if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                    Report(Messages.IndexTooLarge(digits));
                Expect("]");
                elements.Add(PathElement.FromIndex(index));
            }
            else
            {
                var path = new DocumentPath([.. elements]);
                if (path.Problem is { } problem)
                    Report(problem);
                return path;
            }
        }
    }

    private static bool IsKeyword(Token token) => token.Kind == TokenKind.Name && Array.Exists(Keywords, token.IsWord);

    private int FindMatchingParenthesis()
    {
        var depth = 0;
        for (var at = _position; at < _tokens.Length; at++)
        {
            if (_tokens[at].Is("("))
                depth++;
            else if (_tokens[at].Is(")") && --depth == 0)
                return at;
        }

        return _tokens.Length - 1;
    }

    private PathElement ReadName()
    {
        if (!IsAtPath)
            throw Unexpected();
        var token = Take();
        if (token.Kind == TokenKind.NamePlaceholder)
            return PathElement.FromSlot(GetOrAddSlot(_names, token.Text));
        if (ReservedWords.Contains(token.Text))
            Report(Messages.ReservedWord(token.Text));
        return PathElement.FromName(token.Text);
    }

    private static int GetOrAddSlot(List<string> placeholders, string placeholder)
    {
        var slot = placeholders.IndexOf(placeholder);
        if (slot >= 0)
            return slot;
        placeholders.Add(placeholder);
        return placeholders.Count - 1;
    }
}
