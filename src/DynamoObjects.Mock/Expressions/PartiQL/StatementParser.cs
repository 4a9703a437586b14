using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>Reads statements of PartiQL, as far as DynamoDB has it.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html</remarks>
internal sealed partial class StatementParser
{
    /// <summary>Deeper than anybody writes by hand, and the stack is finite.</summary>
    private const int MostDepth = 200;

    private static readonly Dictionary<string, int> OperandCounts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["attribute_exists"] = 1,
        ["attribute_not_exists"] = 1,
        ["attribute_type"] = 2,
        ["begins_with"] = 2,
        ["contains"] = 2,
    };

    private readonly List<StatementToken> _tokens;
    private readonly List<AttributeValue> _parameters;
    private int _at;
    private int _taken;
    private int _depth;

    private StatementParser(string text, List<AttributeValue> parameters) => (_tokens, _parameters) = (StatementLexer.Read(text), parameters);

    private StatementToken Current => _tokens[_at];

    /// <summary>Whether a function is called here.</summary>
    private bool IsCall => Current.IsFunction && _tokens[_at + 1].Is("(");

    /// <summary>Reads one statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="parameters">What its question marks stand for.</param>
    /// <exception cref="AmazonDynamoDBException">It cannot be read, or has another number of parameters.</exception>
    public static Statement Parse(string text, List<AttributeValue>? parameters)
    {
        var parser = new StatementParser(text, parameters ?? []);
        var statement = parser.ReadStatement();
        parser.TryTake(";");
        if (parser.Current.Kind != StatementTokenKind.End)
            throw parser.Unsupported() ?? Wrong("Unexpected token after expression");
        return parser._taken == parser._parameters.Count ? statement : throw Failures.Validation(Messages.ParametersMismatch);
    }

    private static AmazonDynamoDBException Wrong(string what) => Failures.Validation(Messages.Malformed(what));

    private Statement ReadStatement()
    {
        if (TryTakeWord("SELECT"))
            return ReadSelect();
        if (TryTakeWord("INSERT"))
            return ReadInsert();
        if (TryTakeWord("UPDATE"))
            return ReadUpdate(null);
        if (TryTakeWord("DELETE"))
            return ReadDelete();
        if (TryTakeWord("FROM"))
            return ReadUpdate(ReadTable());
        if (!Current.IsWord("EXISTS"))
            throw NoStatement();
        _at++;
        Expect("(");
        ExpectWord("SELECT");
        var select = ReadSelect();
        Expect(")");
        return select with { Kind = StatementKind.Exists };
    }

    private Statement ReadSelect()
    {
        List<List<PathElement>>? selected = null;
        if (Current.IsWord("DISTINCT"))
            throw Failures.Validation(Messages.UnsupportedToken("DISTINCT"));
        if (!TryTake("*"))
        {
            selected = [];
            do
            {
                if (IsCall)
                    throw Failures.Validation(Messages.UnexpectedPath(Current.Place));
                selected.Add(ReadPath());
                RefuseAlias();
            }
            while (TryTake(","));
        }
        ExpectWord("FROM");
        var table = ReadTable();
        if (Current.Is(","))
            throw Failures.Validation(Messages.SeveralTables);
        var statement = table with { Selected = selected, Where = ReadWhere() };
        if (!TryTakeWord("ORDER"))
            return statement;
        ExpectWord("BY");
        var order = new List<StatementOrder>();
        ReadList(() => order.Add(ReadOrder()));
        return statement.Where is null ? throw Failures.Validation(Messages.OrderWithoutWhere) : statement with { Order = order };
    }

    private StatementOrder ReadOrder()
    {
        var name = ReadPath()[0].Name!;
        var isDescending = TryTakeWord("DESC");
        if (!isDescending)
            TryTakeWord("ASC");
        return new StatementOrder(name, isDescending);
    }

    private Statement ReadInsert()
    {
        ExpectWord("INTO");
        var table = ReadTable();
        if (table.IndexName is not null)
            throw Failures.Validation(Messages.InsertOfOneTable);
        ExpectWord("VALUE");
        if (!Current.Is("{"))
            throw Failures.Validation(Messages.InsertNeedsStruct(Current.Place));
        var item = ReadMap(isItem: true).M;
        return Current.IsWord("RETURNING") ? throw Failures.Validation(Messages.InsertReturning) : table with { Kind = StatementKind.Insert, Item = item };
    }

    private Statement ReadUpdate(Statement? from)
    {
        var table = from ?? ReadTable();
        var where = from is null ? null : ReadWhere();
        var assignments = new List<Assignment>();
        while (true)
        {
            if (TryTakeWord("SET"))
                ReadList(() => ReadAssignment(assignments));
            else if (TryTakeWord("REMOVE"))
                ReadList(() => assignments.Add(new Assignment("REMOVE", ReadPath(), [], null)));
            else
                break;
        }
        if (assignments.Count == 0)
            throw Unexpected();
        return table with { Kind = StatementKind.Update, Assignments = assignments, Where = where ?? ReadWhere(), Returning = ReadReturning() };
    }

    private Statement ReadDelete()
    {
        ExpectWord("FROM");
        var statement = ReadTable() with { Kind = StatementKind.Delete, Where = ReadWhere() };
        var returning = ReadReturning();
        return returning is null or "ALL OLD"
            ? statement with { Returning = returning }
            : throw Failures.Validation(Messages.DeleteReturning(returning));
    }

    private Statement ReadTable()
    {
        var names = new List<string> { ReadTableName() };
        while (TryTake("."))
            names.Add(ReadTableName());
        if (names.Count > 2)
            throw Failures.Validation(Messages.TableOfTwoParts);
        if (names.Contains(""))
            throw Failures.Validation(Messages.TablePartEmpty);
        RefuseAlias();
        return new Statement(StatementKind.Select, names[0]) { IndexName = names.Count > 1 ? names[1] : null };
    }

    private string ReadTableName() => Current.IsName ? _tokens[_at++].Text : throw Wrong("Expected identifier for simple path");

    private void RefuseAlias()
    {
        if (Current.IsWord("AS") || (Current.IsName && !Current.IsWord("RETURNING")))
            throw Failures.Validation(Messages.AliasUnsupported);
    }

    private string? ReadReturning()
    {
        if (!TryTakeWord("RETURNING"))
            return null;
        var scope = TryTakeWord("ALL") ? "ALL" : TryTakeWord("MODIFIED") ? "MODIFIED" : throw Unexpected();
        var when = TryTakeWord("OLD") ? "OLD" : TryTakeWord("NEW") ? "NEW" : throw Unexpected();
        return TryTake("*") ? $"{scope} {when}" : throw Failures.Validation(Messages.ReturningNoStar);
    }

    private void ReadAssignment(List<Assignment> assignments)
    {
        var path = ReadPath();
        Expect("=");
        var function = Current;
        if (!IsCall)
        {
            var left = ReadOperand();
            if (Current.IsOperator && !Current.Is("+") && !Current.Is("-"))
                throw Failures.Validation(Messages.UpdateOperator(Current.Text));
            var symbol = Current.IsOperator ? _tokens[_at++].Text : null;
            assignments.Add(new Assignment("SET", path, symbol is null ? [left] : [left, ReadOperand()], symbol));
            return;
        }
        _at += 2;
        var first = Current;
        var operands = new List<StatementOperand>();
        ReadList(() => operands.Add(ReadOperand()));
        Expect(")");
        assignments.Add(ToAssignment(path, function, first, operands));
    }

    private static Assignment ToAssignment(List<PathElement> path, StatementToken function, StatementToken first, List<StatementOperand> operands)
    {
        var name = function.Text.ToUpperInvariant();
        switch (name)
        {
            case "LIST_APPEND" or "IF_NOT_EXISTS":
                return operands.Count == 2
                    ? new Assignment("SET", path, [.. operands], name)
                    : throw Failures.Validation(Messages.FunctionOperands(function.Text, operands.Count));
            case "SET_ADD" or "SET_DELETE":
                if (operands.Count != 2)
                    throw Failures.Validation(Messages.SetFunctionOperands(name, function.Place));
                if (operands[0].Path is not { } target || !target.SequenceEqual(path))
                    throw Failures.Validation(Messages.SetFunctionTarget(name, first.Place));
                if (operands[1].Literal is not ({ IsSSSet: true } or { IsNSSet: true } or { IsBSSet: true }))
                    throw Failures.Validation(Messages.SetFunctionSet(name, first.Place));
                return new Assignment(name == "SET_ADD" ? "ADD" : "DELETE", path, [operands[1]], null);
            default:
                throw Failures.Validation(Messages.UnrecognizedFunction(function.Text, function.Place));
        }
    }

    private void ReadList(Action readOne)
    {
        do
            readOne();
        while (TryTake(","));
    }

    private bool TryTake(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        _at++;
        return true;
    }

    private bool TryTakeWord(string word)
    {
        if (!Current.IsWord(word))
            return false;
        _at++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!TryTake(symbol))
            throw Unexpected();
    }

    private void ExpectWord(string word)
    {
        if (!TryTakeWord(word))
            throw Unexpected();
    }

    private void Enter()
    {
        if (++_depth > MostDepth)
            throw Wrong("Unexpected term");
    }

    private AmazonDynamoDBException Unexpected() => Unsupported() ?? Wrong(Current switch
    {
        { IsKeyword: true } => "Unexpected keyword",
        { Kind: StatementTokenKind.Symbol, Text: "=" or "<>" or "<" or "<=" or ">" or ">=" or "+" or "-" or "*" or "/" or "%" } => "Unexpected operator",
        _ => "Unexpected term",
    });

    /// <summary>A clause that PartiQL has and DynamoDB has not.</summary>
    private AmazonDynamoDBException? Unsupported()
    {
        if (Current.IsWord("GROUP") && _tokens[_at + 1].IsWord("BY"))
            return Failures.Validation(Messages.GroupUnsupported);
        return (Current.IsWord("LIMIT") || Current.IsWord("HAVING")) && _tokens[_at + 1].Kind != StatementTokenKind.End
            ? Failures.Validation(Messages.ClauseUnsupported(Current.Text.ToUpperInvariant(), _tokens[_at + 1].Place))
            : null;
    }

    /// <summary>What is wrong with a statement that is none: of an expression AWS says that it cannot be run.</summary>
    private AmazonDynamoDBException NoStatement()
    {
        var unexpected = Unexpected();
        if (!Current.IsName)
            return unexpected;
        ReadPath();
        if (!Current.IsWord("IS"))
            return unexpected;
        ReadIs(new StatementOperand());
        return Current.Kind == StatementTokenKind.End ? Failures.Validation(Messages.OperationUnsupported("IsType")) : Wrong("Unexpected token after expression");
    }
}
