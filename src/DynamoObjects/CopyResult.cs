namespace DynamoObjects;

/// <summary>What became of the items of a copy; of all calls together, where it was resumed.</summary>
/// <param name="Read">How many items were read: the sum of the others.</param>
/// <param name="Copied">How many were written.</param>
/// <param name="SkippedExisting">
/// How many were not written because the target has an item with their key. Items that an interrupted call had written after its checkpoint
/// are among them.
/// </param>
/// <param name="SkippedByTransform">How many <see cref="CopyOptions.Transform"/> left out.</param>
/// <param name="Failed">How many could not be written.</param>
public readonly record struct CopyResult(long Read, long Copied, long SkippedExisting, long SkippedByTransform, long Failed);
