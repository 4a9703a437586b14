namespace DynamoObjects;

/// <summary>Options of calls that read or write many items.</summary>
public sealed class BatchOptions
{
    /// <summary>The maximum number of concurrent requests.</summary>
    /// <value>4 by default; at least 1.</value>
    public int Concurrency { get; set; } = 4;

    /// <summary>Whether reads are strongly consistent.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool Consistent { get; set; }

    /// <summary>Receives the progress after each request, on any thread and possibly on several threads at once.</summary>
    /// <value><see langword="null"/> by default.</value>
    public IProgress<BatchProgress>? Progress { get; set; }
}
