namespace DynamoObjects.Copying;

/// <summary>What became of the items of a page, all of which are acknowledged.</summary>
internal sealed record PageCopyResult(int Copied, int SkippedExisting, int SkippedByTransform, IReadOnlyList<CopyFailure> Failures);
