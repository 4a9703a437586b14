namespace DynamoObjects.Lambdas;

/// <summary>A value that does not depend on the item: one that a lambda holds, or one that all lambdas of a shape have.</summary>
/// <param name="Node">Where the lambda has it; -1 where it has not.</param>
/// <param name="Fixed">What it is in that case.</param>
internal readonly record struct KnownValue(int Node, object? Fixed)
{
    public static KnownValue FromNode(int node) => new(node, null);

    public static KnownValue FromConstant(object? value) => new(-1, value);

    public object? Read(LambdaParts parts) => Node < 0 ? Fixed : parts.Read(Node);
}
