namespace DynamoObjects.Generator.Models;

/// <summary>A derived class and its stored name.</summary>
internal sealed record DerivedModel(string Name, string QualifiedName, int Type);
