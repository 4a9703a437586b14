namespace DynamoObjects;

/// <summary>How many items at once are read or written.</summary>
public sealed class BatchOptions
{
    /// <summary>The most requests that are under way at the same time.</summary>
    /// <value>4 by default; from 1.</value>
    public int Concurrency { get; set; } = 4;

    /// <summary>Whether reads are strongly consistent.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool Consistent { get; set; }

    /// <summary>Is told after every request how far the work is; from any thread, and from several at once.</summary>
    /// <value><see langword="null"/> by default.</value>
    public IProgress<BatchProgress>? Progress { get; set; }
}
