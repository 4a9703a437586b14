namespace DynamoObjects.Mock.Regions;

/// <summary>A difference between regions of AWS.</summary>
/// <param name="Variant">What the named regions do.</param>
/// <param name="Subject">The request that the regions process differently.</param>
/// <param name="Usual">The response of us-east-1 and of all regions without a name here.</param>
/// <param name="Other">The response of the named regions.</param>
/// <param name="Regions">The named regions.</param>
internal sealed record RegionDifference(RegionVariant Variant, string Subject, string Usual, string Other, params string[] Regions);
