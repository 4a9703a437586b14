namespace DynamoObjects;

/// <summary>How far a copy is.</summary>
/// <param name="Counts">What became of the items up to the checkpoint.</param>
/// <param name="Checkpoint">Where a later call can go on, to be kept by whoever wants to survive the end of the process.</param>
public sealed record CopyProgress(CopyResult Counts, CopyCheckpoint Checkpoint);
