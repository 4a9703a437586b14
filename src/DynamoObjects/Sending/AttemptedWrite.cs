namespace DynamoObjects.Sending;

/// <summary>A write, and what is known of its outcome in addition to the response.</summary>
internal class AttemptedWrite
{
    /// <summary>Whether an attempt without a conclusive response may have been carried out.</summary>
    public bool MayBeWritten { get; set; }
}
