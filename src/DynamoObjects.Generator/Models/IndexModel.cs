namespace DynamoObjects.Generator.Models;

/// <summary>One secondary index, its keys as names of properties.</summary>
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
