using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>Reads statements of PartiQL, as far as DynamoDB has it.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html</remarks>
internal sealed class StatementParser
{
    /// <summary>Deeper than anybody writes by hand, and the stack is finite.</summary>
    private const int MostDepth = 200;

    private static readonly Dictionary<string, int> OperandCounts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["attribute_exists"] = 1, ["attribute_not_exists"] = 1, ["attribute_type"] = 2, ["begins_with"] = 2, ["contains"] = 2,
    };

    private static readonly Dictionary<string, string> TypeNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NULL"] = "NULL", ["STRING"] = "S", ["NUMBER"] = "N", ["INT"] = "N", ["DECIMAL"] = "N", ["BOOLEAN"] = "BOOL", ["BOOL"] = "BOOL", ["LIST"] = "L", ["TUPLE"] = "M", ["STRUCT"] = "M",
        ["MAP"] = "M", ["BLOB"] = "B", ["BINARY"] = "B",
    };

    private readonly List<StatementToken> _tokens;
    private readonly List<AttributeValue> _parameters;
    private int _at;
    private int _taken;
    private int _depth;

    private StatementParser(string text, List<AttributeValue> parameters) => (_tokens, _parameters) = (StatementLexer.Read(text), parameters);

    private StatementToken Current => _tokens[_at];

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
            throw Unexpected();
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
        if (!TryTake("*"))
        {
            selected = [];
            do
            {
                if (Current.IsName && _tokens[_at + 1].Is("("))
                    throw Failures.Validation(Messages.UnexpectedPath(Current.Place));
                selected.Add(ReadPath());
                RefuseAlias();
            }
            while (TryTake(","));
        }
        ExpectWord("FROM");
        var statement = ReadTable() with { Selected = selected, Where = ReadWhere() };
        if (!TryTakeWord("ORDER"))
            return statement;
        ExpectWord("BY");
        var by = ReadPath();
        if (statement.Where is null)
            throw Failures.Validation(Messages.OrderWithoutWhere);
        var isDescending = TryTakeWord("DESC");
        if (!isDescending)
            TryTakeWord("ASC");
        return statement with { OrderBy = by[0].Name, IsDescending = isDescending };
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
        return table with { Kind = StatementKind.Insert, Item = ReadLiteral().M };
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
        Expect("*");
        return $"{scope} {when}";
    }

    private void ReadAssignment(List<Assignment> assignments)
    {
        var path = ReadPath();
        Expect("=");
        var function = Current;
        if (!function.IsName || !_tokens[_at + 1].Is("("))
        {
            var left = ReadOperand();
            var symbol = Current.Is("+") || Current.Is("-") ? _tokens[_at++].Text : null;
            assignments.Add(new Assignment("SET", path, symbol is null ? [left] : [left, ReadOperand()], symbol));
            return;
        }
        _at += 2;
        var operands = new List<StatementOperand>();
        ReadList(() => operands.Add(ReadOperand()));
        Expect(")");
        assignments.Add(ToAssignment(path, function, operands));
    }

    private static Assignment ToAssignment(List<PathElement> path, StatementToken function, List<StatementOperand> operands)
    {
        var name = function.Text.ToUpperInvariant();
        switch (name)
        {
            case "LIST_APPEND" when operands.Count == 2:
            case "IF_NOT_EXISTS" when operands.Count == 2:
                return new Assignment("SET", path, [.. operands], name);
            case "SET_ADD" or "SET_DELETE":
                if (operands.Count != 2)
                    throw Failures.Validation(Messages.SetFunctionOperands(name, function.Place));
                if (operands[0].Path is not { } target || !target.SequenceEqual(path))
                    throw Failures.Validation(Messages.SetFunctionTarget(name, function.Place));
                if (operands[1].Literal is not ({ SS: not null } or { NS: not null } or { BS: not null }))
                    throw Failures.Validation(Messages.SetFunctionSet(name, function.Place));
                return new Assignment(name == "SET_ADD" ? "ADD" : "DELETE", path, [operands[1]], null);
            default:
                throw Failures.Validation(Messages.UnrecognizedFunction(function.Text, function.Place));
        }
    }

    private WhereClause? ReadWhere() => TryTakeWord("WHERE") ? ReadOr() : null;

    private WhereClause ReadOr()
    {
        var left = ReadAnd();
        while (TryTakeWord("OR"))
            left = new WhereLogical(false, left, ReadAnd());
        return left;
    }

    private WhereClause ReadAnd()
    {
        var left = ReadNot();
        while (TryTakeWord("AND"))
            left = new WhereLogical(true, left, ReadNot());
        return left;
    }

    private WhereClause ReadNot()
    {
        Enter();
        try
        {
            if (TryTakeWord("NOT"))
                return new WhereNot(ReadNot());
            if (!Current.Is("(") || IsOperandInParentheses())
                return ReadTest();
            _at++;
            var inner = ReadOr();
            Expect(")");
            return inner;
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>What stands behind a parenthesis tells whether it holds a condition or an operand.</summary>
    private bool IsOperandInParentheses()
    {
        var depth = 0;
        for (var at = _at; at < _tokens.Count; at++)
        {
            depth += _tokens[at].Is("(") ? 1 : _tokens[at].Is(")") ? -1 : 0;
            if (depth == 0)
                return IsComparator(_tokens[at + 1]) || _tokens[at + 1].IsWord("IN") || _tokens[at + 1].IsWord("BETWEEN") || _tokens[at + 1].IsWord("IS");
        }
        return false;
    }

    private static bool IsComparator(StatementToken token) => token.Kind == StatementTokenKind.Symbol && token.Text is "=" or "<>" or "<" or "<=" or ">" or ">=";

    private WhereClause ReadTest()
    {
        var function = Current;
        if (function.IsName && _tokens[_at + 1].Is("(") && !function.IsWord("size"))
            return ReadFunction(function);
        var left = ReadOperand();
        var isNegated = TryTakeWord("NOT");
        if (TryTakeWord("BETWEEN"))
        {
            var low = ReadOperand();
            ExpectWord("AND");
            return Negated(isNegated, new WhereTest("BETWEEN", [left, low, ReadOperand()]));
        }
        if (TryTakeWord("IN"))
            return Negated(isNegated, new WhereTest("IN", [left, .. ReadChoices()]));
        if (isNegated)
            throw Unexpected();
        if (TryTakeWord("IS"))
            return ReadIs(left);
        if (!IsComparator(Current))
            throw Unexpected();
        var symbol = _tokens[_at++].Text;
        if (Current.Kind == StatementTokenKind.End)
            throw Wrong("Missing right-hand side expression of infix operator");
        return new WhereTest(symbol, [left, ReadOperand()]);
    }

    private static WhereClause Negated(bool isNegated, WhereClause clause) => isNegated ? new WhereNot(clause) : clause;

    private WhereTest ReadFunction(StatementToken function)
    {
        if (!OperandCounts.TryGetValue(function.Text, out var count))
            throw Failures.Validation(Messages.UnrecognizedFunction(function.Text, function.Place));
        _at += 2;
        var operands = new List<StatementOperand>();
        if (!Current.Is(")"))
            ReadList(() => operands.Add(ReadOperand()));
        Expect(")");
        var name = function.Text.ToLowerInvariant();
        if (operands.Count != count)
            throw Failures.Validation(Messages.FunctionOperands(name, operands.Count));
        return new WhereTest(name, [.. operands]);
    }

    private WhereClause ReadIs(StatementOperand operand)
    {
        var isNegated = TryTakeWord("NOT");
        var type = Current;
        if (type.Kind != StatementTokenKind.Word)
            throw Wrong("Expected type name");
        _at++;
        if (type.IsWord("MISSING"))
            return new WhereTest(isNegated ? "attribute_exists" : "attribute_not_exists", [operand]);
        if (!TypeNames.TryGetValue(type.Text, out var name))
            throw Wrong("Expected type name");
        return Negated(isNegated, new WhereTest("attribute_type", [operand, new StatementOperand { Literal = new AttributeValue { S = name } }]));
    }

    private List<StatementOperand> ReadChoices()
    {
        var close = TryTake("[") ? "]" : TryTake("(") ? ")" : throw Unexpected();
        var choices = new List<StatementOperand>();
        ReadList(() => choices.Add(ReadOperand()));
        Expect(close);
        return choices;
    }

    private StatementOperand ReadOperand()
    {
        Enter();
        try
        {
            if (TryTake("("))
            {
                var inner = ReadOperand();
                Expect(")");
                return inner;
            }
            if (Current.IsWord("size") && _tokens[_at + 1].Is("("))
            {
                _at += 2;
                var of = ReadOperand();
                Expect(")");
                return new StatementOperand { SizeOf = of };
            }
            if (!Current.IsName)
                return new StatementOperand { Literal = ReadLiteral() };
            if (_tokens[_at + 1].Is("("))
                throw Failures.Validation(Messages.UnrecognizedFunction(Current.Text, Current.Place));
            return new StatementOperand { Path = ReadPath() };
        }
        finally
        {
            _depth--;
        }
    }

    private List<PathElement> ReadPath()
    {
        if (!Current.IsName)
            throw Unexpected();
        var path = new List<PathElement> { PathElement.Of(_tokens[_at++].Text) };
        while (true)
        {
            if (TryTake("."))
                path.Add(Current.IsName || Current.IsKeyword ? PathElement.Of(_tokens[_at++].Text) : throw Wrong("Invalid path dot component"));
            else if (!TryTake("["))
                return path;
            else if (Current.Kind == StatementTokenKind.Number && int.TryParse(Current.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                path.Add(TakeIndex(index));
            else
                throw Unexpected();
        }
    }

    private PathElement TakeIndex(int index)
    {
        _at++;
        Expect("]");
        return PathElement.At(index);
    }

    private AttributeValue ReadLiteral()
    {
        Enter();
        try
        {
            var token = Current;
            switch (token.Kind)
            {
                case StatementTokenKind.Text:
                    _at++;
                    return new AttributeValue { S = token.Text };
                case StatementTokenKind.Number:
                    _at++;
                    return new AttributeValue { N = token.Text };
                case StatementTokenKind.Parameter:
                    _at++;
                    return _taken < _parameters.Count ? _parameters[_taken++] : throw Failures.Validation(Messages.ParametersMismatch);
                case StatementTokenKind.Symbol when token.Text is "-" or "+" && _tokens[_at + 1].Kind == StatementTokenKind.Number:
                    _at += 2;
                    return new AttributeValue { N = token.Text + _tokens[_at - 1].Text };
                case StatementTokenKind.Symbol when token.Text == "{":
                    return ReadMap();
                case StatementTokenKind.Symbol when token.Text == "[":
                    return ReadListLiteral();
                case StatementTokenKind.Symbol when token.Text == "<<":
                    return ReadBag();
                case StatementTokenKind.Word when TryTakeWord("TRUE"):
                    return new AttributeValue { BOOL = true };
                case StatementTokenKind.Word when TryTakeWord("FALSE"):
                    return new AttributeValue { BOOL = false };
                case StatementTokenKind.Word when TryTakeWord("NULL"):
                    return new AttributeValue { NULL = true };
                default:
                    throw Unexpected();
            }
        }
        finally
        {
            _depth--;
        }
    }

    private AttributeValue ReadMap()
    {
        var map = new Dictionary<string, AttributeValue>();
        _at++;
        if (!Current.Is("}"))
        {
            ReadList(() =>
            {
                if (Current.Kind is not (StatementTokenKind.Text or StatementTokenKind.QuotedName))
                    throw Unexpected();
                var name = _tokens[_at++].Text;
                Expect(":");
                map[name] = ReadLiteral();
            });
        }
        Expect("}");
        return new AttributeValue { M = map };
    }

    private AttributeValue ReadListLiteral()
    {
        var list = new List<AttributeValue>();
        _at++;
        if (!Current.Is("]"))
            ReadList(() => list.Add(ReadLiteral()));
        Expect("]");
        return new AttributeValue { L = list };
    }

    private AttributeValue ReadBag()
    {
        var members = new List<AttributeValue>();
        _at++;
        if (TryTake(">>"))
            throw Failures.Validation(Messages.BagEmpty);
        ReadList(() => members.Add(ReadLiteral()));
        Expect(">>");
        if (members.TrueForAll(member => member.S is not null))
            return new AttributeValue { SS = members.ConvertAll(member => member.S) };
        if (members.TrueForAll(member => member.N is not null))
            return new AttributeValue { NS = members.ConvertAll(member => member.N) };
        if (members.TrueForAll(member => member.B is not null))
            return new AttributeValue { BS = members.ConvertAll(member => member.B) };
        throw Failures.Validation(Messages.BagMixed);
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

    private AmazonDynamoDBException? Unsupported() => Current.IsWord("LIMIT") || (Current.IsWord("GROUP") && _tokens[_at + 1].IsWord("BY"))
        ? Failures.Validation(Messages.ClauseUnsupported(Current.IsWord("LIMIT") ? "LIMIT" : "GROUP BY", Current.Place))
        : null;
}
