namespace DynamoObjects.Mock.Storage;

/// <summary>The settings in which an index of a replica differs from its group.</summary>
/// <param name="ReadUnits">The provisioned read units.</param>
/// <param name="MaxReadRequestUnits">The maximum read units on demand.</param>
internal sealed record IndexOverrides(long? ReadUnits, long? MaxReadRequestUnits);
