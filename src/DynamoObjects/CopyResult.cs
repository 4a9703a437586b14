namespace DynamoObjects;

/// <summary>Represents the numbers of items read, copied, skipped and failed in a copy, including all calls of a resumed copy.</summary>
/// <param name="Read">The number of items that were read: the sum of the other numbers.</param>
/// <param name="Copied">The number of items that were written.</param>
/// <param name="SkippedExisting">The number of items that were not written because the target has an item with the same key.</param>
/// <param name="SkippedByTransform">
/// The number of items for which <see cref="CopyOptions.Transform"/> returned <see langword="null"/>.
/// </param>
/// <param name="Failed">The number of items that could not be written.</param>
/// <remarks><see cref="SkippedExisting"/> includes items that an interrupted call wrote after its checkpoint.</remarks>
public readonly record struct CopyResult(long Read, long Copied, long SkippedExisting, long SkippedByTransform, long Failed);
