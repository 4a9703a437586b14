namespace DynamoObjects.Generator.Models;

/// <summary>A derived class and the name that is stored for it.</summary>
internal sealed record DerivedModel(string Name, string QualifiedName, int Type);
