namespace DynamoObjects;

/// <summary>The exception that is thrown when a copy stops before its end.</summary>
/// <remarks>
/// To resume the copy, call the method again with the same options or with the checkpoint. <see cref="Exception.InnerException"/> is the
/// cause: an exception of the SDK, of <see cref="CopyOptions.Transform"/> or of <see cref="CopyOptions.Progress"/>.
/// </remarks>
public sealed class CopyInterruptedException : DynamoException
{
    internal CopyInterruptedException(CopyCheckpoint checkpoint, Exception cause)
        : base(
            $"Copying table '{checkpoint.Source}' to '{checkpoint.Target}' was interrupted. Items read: {checkpoint.Counts.Read}. "
                + $"To resume, call again with the same options or with the checkpoint. Cause: {cause.Message}",
            cause
        ) => Checkpoint = checkpoint;

    /// <summary>Gets the position from which a later call resumes the copy, with the numbers of items up to that position.</summary>
    public CopyCheckpoint Checkpoint { get; }
}
