namespace DynamoObjects.Generator.Models;

/// <summary>
/// The declaration of a generic type. Accessors of its private members must use the type's own parameters, in a class with the same
/// parameters.
/// </summary>
internal sealed record GenericModel(string Arguments, string Parameters, string Constraints, string Definition);
