namespace DynamoObjects;

/// <summary>A copy ended before its end. Called again with the same options, or with the checkpoint in others, it goes on.</summary>
/// <remarks>What ended it is <see cref="Exception.InnerException"/>: what the SDK, <see cref="CopyOptions.Transform"/>
/// or <see cref="CopyOptions.Progress"/> threw.</remarks>
public sealed class CopyInterruptedException : DynamoException
{
    internal CopyInterruptedException(CopyCheckpoint checkpoint, Exception cause)
        : base(
            $"Copying table '{checkpoint.Source}' to '{checkpoint.Target}' was interrupted after {checkpoint.Counts.Read} items: "
                + $"{cause.Message} Call again with the same options, or with the checkpoint, to go on.",
            cause
        ) => Checkpoint = checkpoint;

    /// <summary>Where to go on, and what became of the items up to there.</summary>
    public CopyCheckpoint Checkpoint { get; }
}
