using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>Provides options of a copy.</summary>
/// <remarks>Do not share an instance between concurrent copies: each copy sets <see cref="Checkpoint"/>.</remarks>
public sealed class CopyOptions
{
    /// <summary>
    /// Gets or sets the function that receives each item, and returns the item to write, or <see langword="null"/> to skip the item.
    /// </summary>
    /// <value>The default is <see langword="null"/>: items are copied unchanged.</value>
    /// <remarks>
    /// The function may change and return the item that it receives. With several <see cref="Segments"/> the function is called on several
    /// threads at once. A resumed copy may call the function again for the same item.
    /// </remarks>
    public Func<Dictionary<string, AttributeValue>, Dictionary<string, AttributeValue>?>? Transform { get; set; }

    /// <summary>Gets or sets a value indicating whether the copy replaces items of the target that have the same key.</summary>
    /// <value>
    /// The default is <see langword="false"/>: existing items are kept, and each item takes one request, because batches have no
    /// conditions. With <see langword="true"/>, one request writes up to 25 items.
    /// </value>
    public bool Overwrite { get; set; }

    /// <summary>Gets or sets the number of segments of the source table that are read in parallel.</summary>
    /// <value>The default is 1. The value can be from 1 to 1,000,000.</value>
    public int Segments { get; set; } = 1;

    /// <summary>Gets or sets the maximum number of concurrent writes in each segment.</summary>
    /// <value>The default is 8. The minimum is 1.</value>
    public int Concurrency { get; set; } = 8;

    /// <summary>Gets or sets the maximum number of items per read in each segment.</summary>
    /// <value>
    /// The default is <see langword="null"/>: a read returns as many items as DynamoDB returns, up to 1 MB. The minimum is 1.
    /// </value>
    /// <remarks>In each segment, a resumed copy may write up to one page of items again.</remarks>
    public int? PageSize { get; set; }

    /// <summary>Gets or sets a value indicating whether reads are strongly consistent.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    /// <remarks>Eventually consistent reads cost half as much, but may miss the latest writes.</remarks>
    public bool Consistent { get; set; } = true;

    /// <summary>Gets or sets the position from which to resume.</summary>
    /// <value>The default is <see langword="null"/>: the copy starts at the beginning.</value>
    /// <remarks>
    /// If the copy fails or is canceled, the copy sets its position here, so that a call with the same options resumes it. When the copy is
    /// completed, it sets <see langword="null"/>.
    /// </remarks>
    public CopyCheckpoint? Checkpoint { get; set; }

    /// <summary>
    /// Gets or sets the receiver of the progress, which is called after each written page, on any thread but never on two threads at once.
    /// </summary>
    /// <value>The default is <see langword="null"/>.</value>
    public IProgress<CopyProgress>? Progress { get; set; }
}
