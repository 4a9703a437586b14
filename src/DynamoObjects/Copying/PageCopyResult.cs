namespace DynamoObjects.Copying;

/// <summary>The number of items of a page by outcome, after DynamoDB has acknowledged all writes.</summary>
internal sealed record PageCopyResult(int Copied, int SkippedExisting, int SkippedByTransform, IReadOnlyList<CopyFailure> Failures);
