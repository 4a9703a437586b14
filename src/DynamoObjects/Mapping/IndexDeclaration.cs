namespace DynamoObjects.Mapping;

/// <summary>The declaration of an index in generated code, with .NET property names.</summary>
internal sealed record IndexDeclaration(
    string Name,
    bool IsGlobal,
    string[] HashKeys,
    string[] RangeKeys,
    IndexProjection Projection,
    string[] Include,
    int Read,
    int Write
);
