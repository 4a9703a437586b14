using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <content>The changes of an update.</content>
internal sealed partial class StatementParser
{
    /// <summary>Reads the changes, and returns the error in them that does not depend on their values.</summary>
    private (UpdateClause[] Changes, string? Problem) ReadChanges()
    {
        (_operators, _hasSize) = (0, false);
        var changes = new List<(UpdateClause Change, Range Slots)>();
        while (true)
        {
            if (TryTakeWord("SET"))
                ReadList(() => changes.Add(ReadSet()));
            else if (TryTakeWord("REMOVE"))
                ReadList(() => changes.Add((new UpdateClause(UpdateKind.Remove, ReadPath(), null), default)));
            else
                break;
        }

        if (changes.Count == 0)
            throw Unexpected();
        var problem = TooManyOperators() ?? (_hasSize ? Messages.FunctionNotAllowed("size", "an update") : null);
        var sections = changes.GroupBy(change => change.Change.Kind).SelectMany(section => section).ToArray();
        _evaluationOrder.AddRange(sections.SelectMany(change => Enumerable.Range(0, _values.Count).Take(change.Slots)));
        return (Array.ConvertAll(sections, change => change.Change), problem);
    }

    private (UpdateClause Change, Range Slots) ReadSet()
    {
        var first = _values.Count;
        var change = ReadSetChange();
        return (change, first.._values.Count);
    }

    private UpdateClause ReadSetChange()
    {
        var path = ReadPath();
        Expect("=");
        var function = Current;
        if (!IsCall)
        {
            UpdateOperand value = new UpdateTerm(ReadOperand());
            if (Current.IsOperator && !Current.Is("+") && !Current.Is("-"))
                throw Failures.Validation(Messages.UpdateOperator(Current.Text));
            if (Current.IsOperator)
                value = CountOperator(new Arithmetic(_tokens[_position++].Text, value, new UpdateTerm(ReadOperand())));
            return CountOperator(new UpdateClause(UpdateKind.Set, path, value));
        }

        _position += 2;
        var first = Current;
        var operands = new List<Operand>();
        ReadList(() => operands.Add(ReadOperand()));
        Expect(")");
        return FunctionSet(path, function, first, operands);
    }

    private UpdateClause FunctionSet(DocumentPath path, StatementToken function, StatementToken first, List<Operand> operands)
    {
        var name = function.Text.ToUpperInvariant();
        if (name is "SET_ADD" or "SET_DELETE")
            return SetChange(path, function with { Text = name }, first, operands);
        if (name is not ("LIST_APPEND" or "IF_NOT_EXISTS"))
            throw Failures.Validation(Messages.UnrecognizedFunction(function.Text, function.Place));
        if (operands.Count != 2)
            throw Failures.Validation(Messages.OperandCount(function.Text, operands.Count));
        var (one, other) = (new UpdateTerm(operands[0]), new UpdateTerm(operands[1]));
        var value = CountOperator(name == "LIST_APPEND" ? new ListAppend(one, other) : IfNotExists.Create(one, other));
        return CountOperator(new UpdateClause(UpdateKind.Set, path, value));
    }

    private UpdateClause SetChange(DocumentPath path, StatementToken function, StatementToken first, List<Operand> operands)
    {
        if (operands.Count != 2)
            throw Failures.Validation(Messages.SetFunctionOperands(function.Text, function.Place));
        if (operands[0] is not PathOperand { Path: var target } || !target.Elements.AsSpan().SequenceEqual(path.Elements))
            throw Failures.Validation(Messages.SetFunctionTarget(function.Text, first.Place));
        if (operands[1] is not ValueOperand members)
            throw Failures.Validation(Messages.SetFunctionSet(function.Text, first.Place));
        _values[members.Slot] = Build([_values[members.Slot]], parts => RequireSet(parts[0], function.Text, first));
        return new UpdateClause(function.Text == "SET_ADD" ? UpdateKind.Add : UpdateKind.Delete, path, new UpdateTerm(members));
    }

    private static AttributeValue RequireSet(AttributeValue value, string function, StatementToken first) =>
        value is { IsSSSet: true } or { IsNSSet: true } or { IsBSSet: true }
            ? value
            : throw Failures.Validation(Messages.SetFunctionSet(function, first.Place));
}
