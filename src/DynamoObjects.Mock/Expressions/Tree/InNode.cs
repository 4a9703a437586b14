using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary><c>operand IN (a, b, ...)</c>.</summary>
internal sealed class InNode(Operand operand, Operand[] choices) : ConditionNode
{
    private const int MaxChoices = 100;

    public Operand Operand { get; } = operand;

    public Operand[] Choices { get; } = choices;

    public override bool Evaluate(Item item, Binding binding)
    {
        if (!Operand.TryGet(item, binding, out var value))
            return false;
        foreach (var choice in Choices)
        {
            if (choice.TryGet(item, binding, out var other) && value == other)
                return true;
        }

        return false;
    }

    public override void Check(Binding binding)
    {
        Operand.Check(binding);
        CheckEach(binding, Choices);
        CheckDistinct("IN", binding, Operand, Choices);
        if (Choices.Length > MaxChoices)
            throw new ExpressionException(Messages.TooManyChoices(Choices.Length));
    }

    public override void Collect(List<DocumentPath> paths)
    {
        Operand.Collect(paths);
        foreach (var choice in Choices)
            choice.Collect(paths);
    }
}
