using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary><c>if_not_exists(path, value)</c>.</summary>
internal sealed class IfNotExists(DocumentPath path, UpdateOperand otherwise) : UpdateOperand
{
    public DocumentPath Path { get; } = path;

    public UpdateOperand Otherwise { get; } = otherwise;

    public override Value Evaluate(Item item, Binding binding) =>
        Path.TryGet(item, binding, out var value) ? value : Otherwise.Evaluate(item, binding);

    public override void Check(Binding binding)
    {
        binding.Require(Path);
        Otherwise.Check(binding);
    }

    public override void Collect(List<DocumentPath> paths)
    {
        paths.Add(Path);
        Otherwise.Collect(paths);
    }
}
