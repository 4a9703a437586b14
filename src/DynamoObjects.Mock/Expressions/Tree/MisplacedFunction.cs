using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>A function that is not allowed in its place in an update; its error is reported in the order of the checks.</summary>
internal sealed class MisplacedFunction(string problem) : UpdateOperand
{
    public override void Check(Binding binding) => throw new ExpressionException(problem);

    public override void Collect(List<DocumentPath> paths) { }

    public override Value Evaluate(Item item, Binding binding) =>
        throw new InvalidOperationException("A misplaced function never passes its check.");
}
