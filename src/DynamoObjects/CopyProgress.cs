namespace DynamoObjects;

/// <summary>Represents the progress of a copy.</summary>
/// <param name="Counts">The numbers of items read, copied, skipped and failed up to the checkpoint.</param>
/// <param name="Checkpoint">The position from which a later call can resume.</param>
/// <remarks>Store the checkpoint to resume the copy in another process.</remarks>
public sealed record CopyProgress(CopyResult Counts, CopyCheckpoint Checkpoint);
