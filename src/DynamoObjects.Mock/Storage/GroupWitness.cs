namespace DynamoObjects.Mock.Storage;

/// <summary>A region that takes part in the decisions of a strongly consistent group without having its table.</summary>
/// <param name="Region">The region.</param>
/// <param name="Status">CREATING or DELETING, until a time; ACTIVE afterwards.</param>
internal sealed record GroupWitness(string Region, StatusChange Status);
