using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>Parses the sections of an update, in any order, each at most once.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html</remarks>
internal sealed class UpdateParser(TokenReader reader)
{
    private const string ListAppendName = "list_append";

    private static readonly string[] Sections = ["SET", "REMOVE", "ADD", "DELETE"];

    // The number of functions around the current operand.
    private int _functions;

    public static UpdateClause[] Parse(TokenReader reader)
    {
        var parser = new UpdateParser(reader);
        var clauses = new List<UpdateClause>();
        var seen = new bool[Sections.Length];
        string? duplicate = null;
        do
        {
            var section = Array.FindIndex(Sections, reader.Current.IsWord);
            if (section < 0)
                throw reader.Unexpected();
            if (seen[section])
                duplicate ??= Sections[section];
            seen[section] = true;
            reader.Take();
            do
            {
                clauses.Add(parser.ReadClause((UpdateKind)section));
            } while (reader.TryTake(","));
        } while (reader.Current.Kind != TokenKind.End);
        reader.ExpectEnd();
        if (duplicate is not null)
            throw new ExpressionException(Messages.SectionTwice(duplicate));
        return [.. clauses];
    }

    private UpdateClause ReadClause(UpdateKind kind)
    {
        var path = reader.ReadPath();
        switch (kind)
        {
            case UpdateKind.Set:
                reader.Expect("=");
                reader.CountOperator();
                return new UpdateClause(kind, path, ReadSum());
            case UpdateKind.Remove:
                return new UpdateClause(kind, path, null);
            default:
                return new UpdateClause(kind, path, new UpdateTerm(new ValueOperand(reader.ReadValue())));
        }
    }

    private UpdateOperand ReadSum()
    {
        // Parentheses contain a sum only if they are the whole value; next to a sign, they contain one operand.
        if (reader.Current.Is("(") && reader.PeekAfterParenthesis() is var behind && !behind.Is("+") && !behind.Is("-"))
            return reader.ReadParentheses(ReadSum);
        var left = ReadOperand();
        if (!reader.Current.Is("+") && !reader.Current.Is("-"))
            return left;
        var symbol = reader.Take().Text;
        reader.CountOperator();
        var right = ReadOperand();
        if (left is ListAppend || right is ListAppend)
            reader.Report(Messages.FunctionMisplaced(ListAppendName));
        return new Arithmetic(symbol, left, right);
    }

    private UpdateOperand ReadOperand()
    {
        if (reader.Current.Kind == TokenKind.ValuePlaceholder)
            return new UpdateTerm(new ValueOperand(reader.ReadValue()));
        if (reader.Current.Kind == TokenKind.Name && reader.Next.Is("("))
            return ReadFunction();
        return reader.Current.Is("(") ? reader.ReadParentheses(ReadOperand) : new UpdateTerm(new PathOperand(reader.ReadPath()));
    }

    private UpdateOperand ReadFunction()
    {
        var function = reader.Take().Text;
        reader.CountOperator();
        if (function is not ("if_not_exists" or ListAppendName))
        {
            reader.Report(
                function is "attribute_exists" or "attribute_not_exists" or "attribute_type" or "begins_with" or "contains" or "size"
                    ? Messages.FunctionNotAllowed(function, "an update")
                    : Messages.UnknownFunction(function)
            );
        }

        if (function == ListAppendName && _functions > 0)
            reader.Report(Messages.FunctionMisplaced(function));
        reader.Expect("(");
        reader.Enter();
        _functions++;
        var operands = new List<UpdateOperand> { ReadOperand() };
        while (reader.TryTake(","))
            operands.Add(ReadOperand());
        _functions--;
        reader.Leave();
        reader.Expect(")");
        if (operands.Count != 2)
            return new MisplacedFunction(Messages.OperandCount(function, operands.Count));
        return function == ListAppendName ? new ListAppend(operands[0], operands[1]) : IfNotExists.Create(operands[0], operands[1]);
    }
}
