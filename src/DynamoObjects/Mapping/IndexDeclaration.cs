namespace DynamoObjects.Mapping;

/// <summary>What generated code says of an index; properties are named as in .NET.</summary>
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
