namespace DynamoObjects.Copying;

/// <summary>What became of the items of a page, all of which are acknowledged.</summary>
internal sealed record PageOutcome(int Copied, int Kept, int LeftOut, IReadOnlyList<CopyFailure> Failures);
