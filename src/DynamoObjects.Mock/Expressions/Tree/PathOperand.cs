using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

internal sealed class PathOperand(DocumentPath path) : Operand
{
    public DocumentPath Path { get; } = path;

    public override void Check(Binding binding) => binding.Require(Path);

    public override void Collect(List<DocumentPath> paths) => paths.Add(Path);

    public override bool TryGet(Item item, Binding binding, out Value value) => Path.TryGet(item, binding, out value);
}
