namespace DynamoObjects;

/// <summary>Provides options of calls that read or write many items.</summary>
public sealed class BatchOptions
{
    /// <summary>Gets or sets the maximum number of concurrent requests.</summary>
    /// <value>The default is 4. The minimum is 1.</value>
    public int Concurrency { get; set; } = 4;

    /// <summary>Gets or sets a value indicating whether reads are strongly consistent.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Consistent { get; set; }

    /// <summary>
    /// Gets or sets the receiver of the progress, which is called after each request, on any thread and possibly on several threads at
    /// once.
    /// </summary>
    /// <value>The default is <see langword="null"/>.</value>
    public IProgress<BatchProgress>? Progress { get; set; }
}
