namespace DynamoObjects.Generator.Models;

/// <summary>A generic type as it is declared: what stands past the compiler must name the type's own parameters, in a
/// class that has the same.</summary>
internal sealed record GenericModel(string Arguments, string Parameters, string Constraints, string Definition);
