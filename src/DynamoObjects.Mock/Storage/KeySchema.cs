namespace DynamoObjects.Mock.Storage;

/// <summary>The key of a table or index.</summary>
/// <remarks>A table has one hash attribute and at most one range attribute; a global secondary index has up to four of each, which
/// together form one key.</remarks>
internal sealed class KeySchema(KeyAttribute[] hash, KeyAttribute[] range)
{
    public KeyAttribute[] Hash { get; } = hash;

    public KeyAttribute[] Range { get; } = range;

    /// <summary>All attributes, hash before range.</summary>
    public KeyAttribute[] Attributes { get; } = [.. hash, .. range];

    public string[] HashNames { get; } = [.. hash.Select(a => a.Name)];

    public string[] RangeNames { get; } = [.. range.Select(a => a.Name)];
}
