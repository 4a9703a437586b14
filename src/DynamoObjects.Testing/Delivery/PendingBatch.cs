namespace DynamoObjects.Testing.Delivery;

/// <summary>Records that a lane delivers in one invocation, until they are processed or given up.</summary>
/// <param name="Records">The records; empty for the last invocation of a window.</param>
/// <param name="Retries">How many retries have been used.</param>
/// <param name="Window">The tumbling window, if the mapping has them.</param>
/// <param name="IsEarlyEnd">Whether the window ends because of the size of its state.</param>
internal sealed record PendingBatch(
    IReadOnlyList<PendingRecord> Records,
    int Retries = 0,
    WindowState? Window = null,
    bool IsEarlyEnd = false
)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(5);

    /// <summary>The last invocation.</summary>
    public StreamInvocation? Last { get; init; }

    /// <summary>How often the function has received the last invocation of a window.</summary>
    public int FinalInvocations { get; set; }

    public bool IsFinal => Records.Count == 0;

    public int Attempts => IsFinal ? FinalInvocations : Records[0].Deliveries;

    /// <summary>How long to wait before the next invocation. AWS documents that it backs off, without the times.</summary>
    public TimeSpan Wait => FirstWait * Math.Min(Math.Pow(2, Math.Max(0, Retries - 1)), MaxWait / FirstWait);

    public void CountInvocation()
    {
        FinalInvocations++;
        foreach (var record in Records)
            record.Deliveries++;
    }
}
