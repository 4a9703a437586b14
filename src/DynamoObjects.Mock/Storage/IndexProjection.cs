namespace DynamoObjects.Mock.Storage;

/// <summary>The attributes that an index projects.</summary>
/// <param name="Type">ALL, KEYS_ONLY or INCLUDE.</param>
/// <param name="NonKeyAttributes">The attributes beyond the keys, for INCLUDE.</param>
internal sealed record IndexProjection(string Type, IReadOnlyList<string> NonKeyAttributes)
{
    public bool IsAll => Type == "ALL";
}
