namespace DynamoObjects.Generator.Models;

/// <summary>The constructor's parameter that a property is set by.</summary>
internal sealed record ParameterModel(int Position, string Default);
