using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary><c>if_not_exists(path, value)</c>.</summary>
internal sealed class IfNotExists : UpdateOperand
{
    private const string Function = "if_not_exists";

    private IfNotExists(DocumentPath path, UpdateOperand otherwise) => (Path, Otherwise) = (path, otherwise);

    public DocumentPath Path { get; }

    public UpdateOperand Otherwise { get; }

    /// <summary>Creates the node for two operands; the function is invalid if the first one is not a path.</summary>
    public static UpdateOperand Create(UpdateOperand first, UpdateOperand second) =>
        first is UpdateTerm { Operand: PathOperand { Path: var path } }
            ? new IfNotExists(path, second)
            : new MisplacedFunction(Messages.PathNeeded(Function));

    public override Value Evaluate(Item item, Binding binding) =>
        Path.TryGet(item, binding, out var value) ? value : Otherwise.Evaluate(item, binding);

    public override void Check(Binding binding)
    {
        binding.Require(Path);
        Otherwise.Check(binding);
        if (Otherwise is not UpdateTerm { Operand: PathOperand { Path: var other } })
            return;
        var path = Path.Resolve(binding);
        if (other.Resolve(binding).Elements.AsSpan().SequenceEqual(path.Elements))
            throw new ExpressionException(Messages.SameOperand(Function, path));
    }

    public override void Collect(List<DocumentPath> paths)
    {
        paths.Add(Path);
        Otherwise.Collect(paths);
    }
}
