using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <content>The changes of an update.</content>
internal sealed partial class StatementParser
{
    /// <summary>Converts the changes of an update.</summary>
    /// <param name="nodes">The changes.</param>
    /// <param name="problem">The error in them that does not depend on their values, or <see langword="null"/>.</param>
    private UpdateClause[] ConvertChanges(List<(SyntaxNode Path, SyntaxNode? Value)> nodes, out string? problem)
    {
        _operators = 0;
        var changes = nodes.ConvertAll(node =>
        {
            var first = _values.Count;
            var path = ConvertPath(node.Path);
            var change = node.Value is null ? new UpdateClause(UpdateKind.Remove, path, null) : ConvertSet(path, node.Value);
            return (Change: change, Slots: first.._values.Count);
        });
        var sections = changes.GroupBy(change => change.Change.Kind).SelectMany(section => section).ToArray();
        _evaluationOrder.AddRange(sections.SelectMany(change => Enumerable.Range(0, _values.Count).Take(change.Slots)));
        problem = TooManyOperators();
        return Array.ConvertAll(sections, change => change.Change);
    }

    private UpdateClause ConvertSet(DocumentPath path, SyntaxNode value)
    {
        if (value.IsCallOf("set_add") || value.IsCallOf("set_delete"))
            return ConvertSetFunction(path, value);
        var operand = ConvertUpdateOperand(value);
        return operand is UpdateTerm
            ? new UpdateClause(UpdateKind.Set, path, operand)
            : CountOperator(new UpdateClause(UpdateKind.Set, path, operand));
    }

    private UpdateOperand ConvertUpdateOperand(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Operator when node.Token.Text is "+" or "-":
                var (left, right) = (ConvertUpdateOperand(node.Children[0]), ConvertUpdateOperand(node.Children[1]));
                return CountOperator(new Arithmetic(node.Token.Text, left, right));
            case SyntaxKind.Operator or SyntaxKind.Not or SyntaxKind.In or SyntaxKind.Between:
                throw Failures.Validation(Messages.UpdateOperator(node.Token.Text.ToLowerInvariant()));
            case SyntaxKind.Sign:
                return new MisplacedFunction(Messages.OperandCount(node.Token.Text, 1));
            case SyntaxKind.Is:
                throw Failures.Validation(Messages.IsInUpdate);
            case SyntaxKind.Call:
                return ConvertUpdateFunction(node);
            default:
                return new UpdateTerm(ConvertOperand(node));
        }
    }

    private UpdateOperand ConvertUpdateFunction(SyntaxNode node)
    {
        var name = node.Token.Text.ToLowerInvariant();
        if (StatementFunctions.IsOfConditions(name))
            return new MisplacedFunction(Messages.FunctionNotAllowed(name, "an update"));
        if (!StatementFunctions.IsOfUpdates(name))
            throw UnknownFunction(node);
        var operands = Array.ConvertAll(node.Children, ConvertUpdateOperand);
        if (operands.Length != 2)
            return new MisplacedFunction(Messages.OperandCount(name, operands.Length));
        if (Array.Exists(operands, operand => operand is ListAppend))
            return new MisplacedFunction(Messages.FunctionMisplaced("list_append"));
        return CountOperator(
            name == "list_append" ? new ListAppend(operands[0], operands[1]) : IfNotExists.Create(operands[0], operands[1])
        );
    }

    private UpdateClause ConvertSetFunction(DocumentPath path, SyntaxNode node)
    {
        var function = node.Token.Text.ToUpperInvariant();
        if (node.Children is not [var first, var second])
            throw Failures.Validation(Messages.SetFunctionOperands(function, node.Place));
        if (first.Kind is not (SyntaxKind.Name or SyntaxKind.Path) || !ConvertPath(first).Elements.AsSpan().SequenceEqual(path.Elements))
            throw Failures.Validation(Messages.SetFunctionTarget(function, node.Place));
        if (ConvertOperand(second) is not ValueOperand members)
            throw Failures.Validation(Messages.SetFunctionSet(function, first.Place));
        _values[members.Slot] = Build([_values[members.Slot]], parts => RequireSet(parts[0], function, first.Place));
        return new UpdateClause(function == "SET_ADD" ? UpdateKind.Add : UpdateKind.Delete, path, new UpdateTerm(members));
    }

    private static AttributeValue RequireSet(AttributeValue value, string function, string place) =>
        value is { IsSSSet: true } or { IsNSSet: true } or { IsBSSet: true }
            ? value
            : throw Failures.Validation(Messages.SetFunctionSet(function, place));
}
