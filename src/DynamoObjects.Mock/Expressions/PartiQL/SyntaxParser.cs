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
        RejectChangesWithin(root);
        return (root, parser._parameterCount);
    }

    private static AmazonDynamoDBException Malformed(string reason) => Failures.Validation(reason);

    /// <summary>Rejects INSERT, UPDATE and DELETE within a node, after the whole text has been parsed.</summary>
    private static void RejectChangesWithin(SyntaxNode node)
    {
        foreach (var part in GetParts(node))
        {
            if (part.Kind == SyntaxKind.Change)
                throw Malformed(Messages.ChangeNotAtTop(part.Token.Text));
            RejectChangesWithin(part);
        }
    }

    private static SyntaxNode[] GetParts(SyntaxNode node)
    {
        if (node.Statement is not { } statement)
            return node.Children;
        IEnumerable<SyntaxNode?> clauses = [statement.Source, .. statement.Selected ?? [], statement.Where, statement.Inserted];
        return [.. node.Children, .. clauses.Concat(statement.Changes.Select(change => change.Value)).OfType<SyntaxNode>()];
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
