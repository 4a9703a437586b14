using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>Parses the part of PartiQL that DynamoDB supports.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html</remarks>
internal sealed partial class StatementParser
{
    /// <summary>The maximum nesting, which protects the stack; deeper than anybody writes by hand.</summary>
    private const int MaxDepth = 200;

    /// <summary>The maximum number of operators and functions in a condition or an update.</summary>
    private const int MaxOperators = 300;

    private readonly List<StatementToken> _tokens;
    private readonly List<AttributeValue>? _parameterValues;
    private readonly List<StatementValue> _values = [];
    private readonly List<int> _evaluationOrder = [];
    private int _parameterCount;
    private int _position;
    private int _depth;
    private int _operators;
    private bool _hasSize;
    private string? _whereProblem;

    private StatementParser(string text, List<AttributeValue>? parameterValues) =>
        (_tokens, _parameterValues) = (StatementLexer.Read(text), parameterValues);

    private StatementToken Current => _tokens[_position];

    /// <summary>Whether the current token begins a function call.</summary>
    private bool IsCall => Current.IsFunction && _tokens[_position + 1].Is("(");

    /// <summary>Parses one statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="parameterValues"> The parameters of the request, to check each in its place. By default, none are checked, and
    /// the result is the same for all requests.
    /// </param>
    /// <exception cref="AmazonDynamoDBException">The statement is invalid, or contains half of a surrogate pair.</exception>
    public static ParsedStatement Parse(string text, List<AttributeValue>? parameterValues = null)
    {
        Texts.Check(text, "Statement");
        var parser = new StatementParser(text, parameterValues);
        var statement = parser.ReadStatement();
        parser.TryTake(";");
        if (parser.Current.Kind != StatementTokenKind.End)
            throw parser.Unsupported() ?? Failures.Validation(Messages.UnexpectedTokenAfterExpression);
        return statement with
        {
            Values = new StatementValues([.. parser._values], [.. parser._evaluationOrder], parser._parameterCount),
            WhereProblem = parser._whereProblem,
        };
    }

    private ParsedStatement ReadStatement()
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
            throw InvalidStatement();
        _position++;
        Expect("(");
        ExpectWord("SELECT");
        var select = ReadSelect();
        Expect(")");
        return select with { Kind = StatementKind.Exists };
    }

    private ParsedStatement ReadSelect()
    {
        if (Current.IsWord("DISTINCT"))
            throw Failures.Validation(Messages.UnsupportedToken("DISTINCT"));
        var selected = TryTake("*") ? null : ReadSelected();
        ExpectWord("FROM");
        var table = ReadTable();
        if (Current.Is(","))
            throw Failures.Validation(Messages.SeveralTables);
        var overlap = selected is null ? null : PathOverlaps.Find(selected);
        var statement = table with
        {
            Selected = selected?.ConvertAll(SelectedPath.Create),
            SelectedOverlap = overlap,
            Projection = selected is null || overlap is not null ? null : new Projection([.. selected]),
            Where = ReadWhere(),
        };
        if (!TryTakeWord("ORDER"))
            return statement;
        ExpectWord("BY");
        var order = new List<StatementOrder>();
        ReadList(() => order.Add(ReadOrder()));
        return statement.Where is null ? throw Failures.Validation(Messages.OrderWithoutWhere) : statement with { Order = order };
    }

    private List<DocumentPath> ReadSelected()
    {
        var selected = new List<DocumentPath>();
        ReadList(() =>
        {
            if (IsCall)
                throw Failures.Validation(Messages.UnexpectedPath(Current.Place));
            selected.Add(ReadPath());
            RejectAlias();
        });
        return selected;
    }

    private StatementOrder ReadOrder()
    {
        var name = ReadPath().Name;
        var isDescending = TryTakeWord("DESC");
        if (!isDescending)
            TryTakeWord("ASC");
        return new StatementOrder(name, isDescending);
    }

    private ParsedStatement ReadInsert()
    {
        ExpectWord("INTO");
        var table = ReadTable();
        if (table.IndexName is not null)
            throw Failures.Validation(Messages.InsertOfOneTable);
        ExpectWord("VALUE");
        if (!Current.Is("{"))
            throw Failures.Validation(Messages.InsertNeedsStruct(Current.Place));
        var item = ReadMembers("root", isItem: true);
        if (Current.IsWord("RETURNING"))
            throw Failures.Validation(Messages.InsertReturning);
        _values.AddRange(item.Select(attribute => attribute.Value));
        return table with { Kind = StatementKind.Insert, ItemNames = [.. item.Select(attribute => attribute.Key)] };
    }

    private ParsedStatement ReadUpdate(ParsedStatement? from)
    {
        var table = from ?? ReadTable();
        var where = from is null ? null : ReadWhere();
        var (changes, problem) = ReadChanges();
        return table with
        {
            Kind = StatementKind.Update,
            Changes = changes,
            ChangesProblem = problem,
            Where = from is null ? ReadWhere() : where,
            Returning = ReadReturning(),
        };
    }

    private ParsedStatement ReadDelete()
    {
        ExpectWord("FROM");
        var statement = ReadTable() with { Kind = StatementKind.Delete, Where = ReadWhere() };
        var returning = ReadReturning();
        return returning is null or "ALL OLD"
            ? statement with
            {
                Returning = returning,
            }
            : throw Failures.Validation(Messages.DeleteReturning(returning));
    }

    private ParsedStatement ReadTable()
    {
        var names = new List<string> { ReadTableName() };
        while (TryTake("."))
            names.Add(ReadTableName());
        if (names.Count > 2)
            throw Failures.Validation(Messages.TableOfTwoParts);
        if (names.Contains(""))
            throw Failures.Validation(Messages.PathPartEmpty);
        RejectAlias();
        return new ParsedStatement(StatementKind.Select, names[0]) { IndexName = names.Count > 1 ? names[1] : null };
    }

    private string ReadTableName() => Current.IsName ? _tokens[_position++].Text : throw Failures.Validation(Messages.TableNameExpected);

    private void RejectAlias()
    {
        if (Current.IsWord("AS") || (Current.IsName && !Current.IsWord("RETURNING")))
            throw Failures.Validation(Messages.AliasUnsupported);
    }

    private string? ReadReturning()
    {
        if (!TryTakeWord("RETURNING"))
            return null;
        var scope =
            TryTakeWord("ALL") ? "ALL"
            : TryTakeWord("MODIFIED") ? "MODIFIED"
            : throw Unexpected();
        var when =
            TryTakeWord("OLD") ? "OLD"
            : TryTakeWord("NEW") ? "NEW"
            : throw Unexpected();
        return TryTake("*") ? $"{scope} {when}" : throw Failures.Validation(Messages.ReturningNoStar);
    }

    private void ReadList(Action readOne)
    {
        do
        {
            readOne();
        } while (TryTake(","));
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
        if (++_depth > MaxDepth)
            throw Failures.Validation(Messages.UnexpectedTerm);
    }

    private AmazonDynamoDBException Unexpected() =>
        Unsupported()
        ?? Failures.Validation(
            Current switch
            {
                { IsKeyword: true } => Messages.UnexpectedKeyword,
                var token when IsComparator(token) || token.Is("+") || token.Is("-") || token.Is("*") || token.Is("/") || token.Is("%") =>
                    Messages.UnexpectedOperator,
                _ => Messages.UnexpectedTerm,
            }
        );

    /// <summary>The error for a clause that PartiQL has and DynamoDB does not.</summary>
    private AmazonDynamoDBException? Unsupported()
    {
        if (Current.IsWord("GROUP") && _tokens[_position + 1].IsWord("BY"))
            return Failures.Validation(Messages.GroupUnsupported);
        return (Current.IsWord("LIMIT") || Current.IsWord("HAVING")) && _tokens[_position + 1].Kind != StatementTokenKind.End
            ? Failures.Validation(Messages.ClauseUnsupported(Current.Text.ToUpperInvariant(), _tokens[_position + 1].Place))
            : null;
    }

    /// <summary>The error for text that is not a statement; AWS has a separate message for a bare expression.</summary>
    private AmazonDynamoDBException InvalidStatement()
    {
        var unexpected = Unexpected();
        if (!Current.IsName)
            return unexpected;
        var path = ReadPath();
        if (!Current.IsWord("IS"))
            return unexpected;
        ReadIs(new PathOperand(path));
        return Current.Kind == StatementTokenKind.End
            ? Failures.Validation(Messages.OperationUnsupported("IsType"))
            : Failures.Validation(Messages.UnexpectedTokenAfterExpression);
    }
}
