using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>A function in an update that cannot stand where it does; it is refused when its turn to be checked comes.</summary>
internal sealed class MisplacedFunction(string problem) : UpdateOperand
{
    public override void Check(Binding binding) => throw new ExpressionException(problem);

    public override void Collect(List<DocumentPath> paths) { }

    public override Value Evaluate(Item item, Binding binding) =>
        throw new InvalidOperationException("A misplaced function never passes its check.");
}
