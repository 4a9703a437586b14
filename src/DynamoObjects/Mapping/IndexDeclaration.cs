namespace DynamoObjects.Mapping;

/// <summary>What generated code says of an index; properties are named as in .NET.</summary>
internal sealed record IndexDeclaration(
    string Name, bool IsGlobal, string[] HashKeys, string[] RangeKeys, IndexProjection Projection, string[] Include, int Read, int Write)
{
    internal IndexSchema Build(RecordSchema schema) => new(
        Name,
        IsGlobal,
        Array.ConvertAll(HashKeys, schema.GetProperty),
        Array.ConvertAll(RangeKeys, schema.GetProperty),
        Projection,
        Array.ConvertAll(Include, schema.GetProperty),
        Read,
        Write);
}
