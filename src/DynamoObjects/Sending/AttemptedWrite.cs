namespace DynamoObjects.Sending;

/// <summary>A write, and what is known of its outcome beside the response.</summary>
internal class AttemptedWrite
{
    /// <summary>Whether an attempt may have been carried out that ended without a response which says so.</summary>
    public bool MayBeWritten { get; set; }
}
