using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>How items are copied. For one copy at a time: <see cref="Checkpoint"/> is written by it.</summary>
public sealed class CopyOptions
{
    /// <summary>What is written for an item that was read, or <see langword="null"/> to leave it out; it may change the
    /// item that it gets, and return it.</summary>
    /// <value><see langword="null"/> by default: items are written as they are.</value>
    /// <remarks>Called by several threads at once where there are several <see cref="Segments"/>; again for the same item
    /// where a copy was resumed.</remarks>
    public Func<Dictionary<string, AttributeValue>, Dictionary<string, AttributeValue>?>? Transform { get; set; }

    /// <summary>Whether items of the target that have the same key are replaced.</summary>
    /// <value><see langword="false"/> by default: they are kept. Each item is then a request of its own, as DynamoDB takes
    /// no conditions in batches; otherwise there are 25 in a request.</value>
    public bool Overwrite { get; set; }

    /// <summary>How many parts of the table are read at the same time.</summary>
    /// <value>1 by default; from 1 to 1,000,000.</value>
    public int Segments { get; set; } = 1;

    /// <summary>The most writes that are under way at the same time, in each segment.</summary>
    /// <value>8 by default; from 1.</value>
    public int Concurrency { get; set; } = 8;

    /// <summary>The most items that are read at once, in each segment: what a copy that is resumed may write again.</summary>
    /// <value><see langword="null"/> by default: what DynamoDB returns, up to 1 MB; from 1.</value>
    public int? PageSize { get; set; }

    /// <summary>Whether reads are strongly consistent; if not, what was written shortly before the copy may be missing in
    /// it, at half the cost.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Consistent { get; set; } = true;

    /// <summary>Where to go on; and, when a copy was interrupted by a failure or by cancellation, where it was, so that the
    /// same options go on from there.</summary>
    /// <value><see langword="null"/> by default, and after a copy that reached its end: from the beginning.</value>
    public CopyCheckpoint? Checkpoint { get; set; }

    /// <summary>Is told after every page that was written how far the copy is; from any thread, never from two at once.</summary>
    /// <value><see langword="null"/> by default.</value>
    public IProgress<CopyProgress>? Progress { get; set; }
}
