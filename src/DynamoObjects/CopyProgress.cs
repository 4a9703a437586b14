namespace DynamoObjects;

/// <summary>The progress of a copy.</summary>
/// <param name="Counts">The number of items up to the checkpoint, by outcome.</param>
/// <param name="Checkpoint">The position from which a later call can resume. Store it to resume the copy in another process.</param>
public sealed record CopyProgress(CopyResult Counts, CopyCheckpoint Checkpoint);
