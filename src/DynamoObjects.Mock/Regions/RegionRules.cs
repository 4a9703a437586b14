namespace DynamoObjects.Mock.Regions;

/// <summary>The variants of one region, which are looked up when an engine is created.</summary>
internal readonly struct RegionRules
{
    private readonly int _variants;

    public RegionRules(string region)
    {
        foreach (var difference in RegionTable.All)
        {
            if (difference.Regions.Contains(region, StringComparer.OrdinalIgnoreCase))
                _variants |= 1 << (int)difference.Variant;
        }
    }

    /// <summary>Whether the region has a variant, instead of what most regions do.</summary>
    public bool Has(RegionVariant variant) => (_variants & (1 << (int)variant)) != 0;
}
