using System.Collections.Immutable;
using DynamoObjects.Copying;

namespace DynamoObjects;

/// <summary>How far a copy is: all up to here is written, and is not read again. Immutable; a text by <see cref="ToString"/>.</summary>
public sealed class CopyCheckpoint
{
    private readonly ImmutableArray<SegmentPosition> _positions;
    private readonly ImmutableList<CopyFailure> _failures;

    internal CopyCheckpoint(
        string source,
        string target,
        ImmutableArray<SegmentPosition> positions,
        CopyResult counts,
        ImmutableList<CopyFailure> failures
    ) => (Source, Target, _positions, Counts, _failures) = (source, target, positions, counts, failures);

    /// <summary>The table that is copied, with its prefix.</summary>
    public string Source { get; }

    /// <summary>The table that is copied to, with its prefix.</summary>
    public string Target { get; }

    /// <summary>In how many segments the table is read.</summary>
    public int Segments => _positions.Length;

    /// <summary>What became of the items up to here.</summary>
    public CopyResult Counts { get; }

    /// <summary>The items up to here that could not be written.</summary>
    public IReadOnlyList<CopyFailure> Failures => _failures;

    internal ImmutableArray<SegmentPosition> Positions => _positions;

    /// <summary>Reads a checkpoint from its text.</summary>
    /// <param name="text">What <see cref="ToString"/> gave.</param>
    /// <returns>The checkpoint.</returns>
    /// <exception cref="InvalidCopyCheckpointException">It is no such text.</exception>
    public static CopyCheckpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CheckpointText.Read(text);
    }

    /// <summary>The checkpoint as JSON, with the keys of a few items: the last of each segment, and those that could not be
    /// written.</summary>
    public override string ToString() => CheckpointText.Write(this);

    internal static CopyCheckpoint CreateInitial(string source, string target, int segments) =>
        new(source, target, [.. Enumerable.Repeat(SegmentPosition.Start, segments)], default, []);

    internal CopyCheckpoint Advance(int segment, SegmentPosition position, PageCopyResult page) =>
        new(
            Source,
            Target,
            _positions.SetItem(segment, position),
            new CopyResult(
                Counts.Read + page.Copied + page.SkippedExisting + page.SkippedByTransform + page.Failures.Count,
                Counts.Copied + page.Copied,
                Counts.SkippedExisting + page.SkippedExisting,
                Counts.SkippedByTransform + page.SkippedByTransform,
                Counts.Failed + page.Failures.Count
            ),
            _failures.AddRange(page.Failures)
        );

    /// <exception cref="InvalidCopyCheckpointException">It is the checkpoint of another copy.</exception>
    internal void RequireMatch(string source, string target, int segments)
    {
        if (Source != source || Target != target)
            throw new InvalidCopyCheckpointException(
                $"The checkpoint is of a copy of table '{Source}' to '{Target}', and this is one of '{source}' to '{target}': begin "
                    + $"it without a checkpoint."
            );
        if (Segments != segments)
            throw new InvalidCopyCheckpointException(
                $"The checkpoint is of a copy in {Segments} segments, and this is one in {segments}: set CopyOptions.Segments to "
                    + $"{Segments}, or begin without the checkpoint."
            );
    }
}
