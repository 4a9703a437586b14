namespace DynamoObjects.Lambdas;

/// <summary>A value that does not depend on the item: a value of one lambda, or one that all lambdas of a shape share.</summary>
/// <param name="Node">The node in the lambda, or -1 for a shared value.</param>
/// <param name="Fixed">The shared value.</param>
internal readonly record struct KnownValue(int Node, object? Fixed)
{
    public static KnownValue FromNode(int node) => new(node, null);

    public static KnownValue FromConstant(object? value) => new(-1, value);

    public object? Read(LambdaParts parts) => Node < 0 ? Fixed : parts.Read(Node);
}
