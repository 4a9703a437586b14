namespace DynamoObjects.Mock.Storage;

/// <summary>A policy of auto scaling.</summary>
/// <param name="Name">The name.</param>
/// <param name="Target">The utilization that it keeps, in percent.</param>
/// <param name="DisablesScaleIn">Whether units are only increased.</param>
/// <param name="ScaleInCooldown">The seconds after a decrease.</param>
/// <param name="ScaleOutCooldown">The seconds after an increase.</param>
internal sealed record ScalingPolicy(string Name, double? Target, bool? DisablesScaleIn, int? ScaleInCooldown, int? ScaleOutCooldown);
