namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>A row of data, the same for all backends.</summary>
/// <param name="Values">The values of the parameters that the test is not given.</param>
/// <param name="Name">The name of its cases; <see langword="null"/> for that of the test.</param>
internal sealed record TestRow(object?[] Values, string? Name)
{
    public string? IgnoreMessage { get; init; }

    public IList<string>? Categories { get; init; }
}
