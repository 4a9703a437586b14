namespace DynamoObjects.Generator.Models;

/// <summary>A secondary index, with its keys as property names.</summary>
internal sealed record IndexModel(
    string Name,
    bool IsGlobal,
    EquatableArray<string> HashKeys,
    EquatableArray<string> RangeKeys,
    int Projection,
    EquatableArray<string> Include,
    int Read,
    int Write
);
