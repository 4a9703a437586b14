namespace DynamoObjects.Generator.Models;

/// <summary>
/// The part that is added to the class: the headers of its containing types and of itself, and whether it has the mapper's base class.
/// </summary>
internal sealed record PartialModel(string Namespace, EquatableArray<string> Declarations, bool HasBase);
