namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>A data row, the same for all backends.</summary>
/// <param name="Values">The values of the parameters that are not provided.</param>
/// <param name="Name">The name of its cases; <see langword="null"/> for the name of the test.</param>
internal sealed record TestRow(object?[] Values, string? Name)
{
    public string? IgnoreMessage { get; init; }

    public IList<string>? Categories { get; init; }
}
