namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>Two stages that DynamoDB Local has in the other order than AWS and the mock.</summary>
/// <param name="First">The stage that AWS reports.</param>
/// <param name="Reported">The stage that DynamoDB Local reports.</param>
/// <param name="Reason">What DynamoDB Local does.</param>
/// <param name="Operations">The operations in which it does.</param>
internal sealed record OrderDifference(FaultStage First, FaultStage Reported, string Reason, params string[] Operations);
