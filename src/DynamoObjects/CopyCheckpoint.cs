using System.Collections.Immutable;
using DynamoObjects.Copying;

namespace DynamoObjects;

/// <summary>Represents the position that a copy has reached, from which a later call can resume the copy.</summary>
/// <remarks>
/// All items before the position are processed and are not read again. <see cref="ToString"/> returns the checkpoint as text. Instances are
/// immutable and thread-safe.
/// </remarks>
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

    /// <summary>Gets the name of the source table, with its prefix.</summary>
    public string Source { get; }

    /// <summary>Gets the name of the target table, with its prefix.</summary>
    public string Target { get; }

    /// <summary>Gets the number of segments in which the source table is read.</summary>
    public int Segments => _positions.Length;

    /// <summary>Gets the numbers of items read, copied, skipped and failed up to the checkpoint.</summary>
    public CopyResult Counts { get; }

    /// <summary>Gets the items up to the checkpoint that could not be written.</summary>
    public IReadOnlyList<CopyFailure> Failures => _failures;

    internal ImmutableArray<SegmentPosition> Positions => _positions;

    /// <summary>Parses the text of a checkpoint.</summary>
    /// <param name="text">The text that <see cref="ToString"/> returned.</param>
    /// <returns>The checkpoint.</returns>
    /// <exception cref="InvalidCopyCheckpointException">The text is not a valid checkpoint.</exception>
    public static CopyCheckpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CheckpointText.Read(text);
    }

    /// <summary>Returns the checkpoint as JSON.</summary>
    /// <returns>The checkpoint as JSON, which <see cref="Parse"/> reads.</returns>
    /// <remarks>The text contains the key of the last item of each segment and the keys of the items that could not be written.</remarks>
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

    /// <exception cref="InvalidCopyCheckpointException">The checkpoint belongs to another copy.</exception>
    internal void RequireMatch(string source, string target, int segments)
    {
        if (Source != source || Target != target)
            throw new InvalidCopyCheckpointException(
                $"The checkpoint belongs to a copy of table '{Source}' to '{Target}', but this call copies '{source}' to '{target}'. Start "
                    + $"this copy without a checkpoint."
            );
        if (Segments != segments)
            throw new InvalidCopyCheckpointException(
                $"The checkpoint belongs to a copy with CopyOptions.Segments = {Segments}, but this call has {segments}. Set it to "
                    + $"{Segments}, or start without a checkpoint."
            );
    }
}
