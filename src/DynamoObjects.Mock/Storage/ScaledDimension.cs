namespace DynamoObjects.Mock.Storage;

/// <summary>The auto scaling of the read or write units of a table or index.</summary>
/// <param name="Region">The region for read units; <see langword="null"/> for write units, which all regions share.</param>
/// <param name="Index">The index; <see langword="null"/> for the table.</param>
internal sealed record ScaledDimension(string? Region, string? Index)
{
    public bool IsDisabled { get; init; }

    public long? MinUnits { get; init; }

    public long? MaxUnits { get; init; }

    public string? Role { get; init; }

    public ScalingPolicy? Policy { get; init; }
}
