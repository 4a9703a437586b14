using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>Parses PartiQL without DynamoDB's rules, and reports what cannot be parsed as PartiQL's own parser does.</summary>
/// <remarks>https://github.com/partiql/partiql-lang-kotlin, whose messages AWS returns.</remarks>
internal sealed partial class SyntaxParser
{
    /// <summary>The maximum nesting, which protects the stack; deeper than anybody writes by hand.</summary>
    private const int MaxDepth = 200;

    private readonly List<StatementToken> _tokens;
    private int _position;
    private int _depth;
    private int _parameterCount;

    private SyntaxParser(string text) => _tokens = StatementLexer.Read(text);

    private StatementToken Current => _tokens[_position];

    private StatementToken Following => _tokens[Math.Min(_position + 1, _tokens.Count - 1)];

    private bool IsAtEnd => Current.Kind == StatementTokenKind.End;

    /// <summary>Parses a statement.</summary>
    /// <returns>Its syntax, and the number of its parameters.</returns>
    /// <exception cref="AmazonDynamoDBException">The text cannot be parsed, or contains half of a surrogate pair.</exception>
    public static (SyntaxNode Root, int ParameterCount) Parse(string text)
    {
        Texts.Check(text, "Statement");
        var parser = new SyntaxParser(text);
        var root = parser.ReadExpression();
        var hasEnd = parser.TryTake(";");
        if (!parser.IsAtEnd)
            throw Malformed(hasEnd ? Messages.SecondStatement : Messages.UnexpectedTokenAfterExpression);
        CheckChangesAtTop(root);
        return (root, parser._parameterCount);
    }

    private static AmazonDynamoDBException Malformed(string reason) => Failures.Validation(reason);

    /// <summary>INSERT, UPDATE and DELETE can be parsed within expressions; only then are they rejected.</summary>
    private static void CheckChangesAtTop(SyntaxNode root)
    {
        foreach (var child in root.Children)
        {
            if (child.Kind == SyntaxKind.Change)
                throw Malformed(Messages.ChangeNotAtTop(child.Token.Text));
            CheckChangesAtTop(child);
        }

        if (root.Statement is not { } statement)
            return;
        foreach (var part in (SyntaxNode?[])[statement.Source, .. statement.Selected ?? [], statement.Where, statement.Inserted])
            CheckChangesWithin(part);
        foreach (var (_, value) in statement.Changes)
            CheckChangesWithin(value);
    }

    private static void CheckChangesWithin(SyntaxNode? node)
    {
        if (node is not null)
            CheckChangesAtTop(new SyntaxNode(SyntaxKind.List, node.Token, node));
    }

    private List<T> ReadList<T>(Func<T> readOne)
    {
        var list = new List<T>();
        do
        {
            list.Add(readOne());
        } while (TryTake(","));
        return list;
    }

    private bool TryTake(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        _position++;
        return true;
    }

    private bool TryTakeWord(string word)
    {
        if (!Current.IsWord(word))
            return false;
        _position++;
        return true;
    }

    private void Expect(string symbol, string name)
    {
        if (!TryTake(symbol))
            throw Malformed(Messages.TokenExpected(name));
    }
}
