namespace DynamoObjects.Testing.Delivery;

/// <summary>The shards of a stream.</summary>
/// <param name="Ids">Their IDs, parents before their children.</param>
/// <param name="IsOpen">Whether the stream accepts further changes.</param>
internal sealed record StreamShards(IReadOnlyList<string> Ids, bool IsOpen);
