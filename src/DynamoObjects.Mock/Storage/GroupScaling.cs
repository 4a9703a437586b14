namespace DynamoObjects.Mock.Storage;

/// <summary>The auto scaling of a group of tables.</summary>
/// <param name="Dimensions">The dimensions that were ever set.</param>
internal sealed record GroupScaling(IReadOnlyList<ScaledDimension> Dimensions)
{
    public static GroupScaling None { get; } = new([]);

    public ScaledDimension? Find(string? region, string? index) =>
        Dimensions.FirstOrDefault(dimension => dimension.Region == region && dimension.Index == index);

    /// <summary>Whether the write units of the table, or of an index, are scaled.</summary>
    public bool IsWriteScaled(string? indexName) => Find(region: null, indexName) is { IsDisabled: false };

    public GroupScaling With(ScaledDimension dimension) =>
        new([.. Dimensions.Where(other => other.Region != dimension.Region || other.Index != dimension.Index), dimension]);
}
