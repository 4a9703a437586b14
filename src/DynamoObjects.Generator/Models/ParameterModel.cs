namespace DynamoObjects.Generator.Models;

/// <summary>The constructor parameter that sets a property.</summary>
internal sealed record ParameterModel(int Position, string Default);
