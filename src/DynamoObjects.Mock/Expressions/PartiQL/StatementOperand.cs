using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>Something that has a value: a path, a literal or parameter, or the size of what is at a path.</summary>
internal sealed record StatementOperand
{
    public List<PathElement>? Path { get; init; }

    public AttributeValue? Literal { get; init; }

    public StatementOperand? SizeOf { get; init; }
}
