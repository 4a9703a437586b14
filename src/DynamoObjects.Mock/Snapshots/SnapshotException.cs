namespace DynamoObjects.Mock.Snapshots;

/// <summary>An error in a snapshot, with its place.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="position">The position in the line, from 1; <see langword="null"/> for the whole line.</param>
/// <param name="problem">The error.</param>
/// <param name="innerException">The exception that caused it.</param>
internal sealed class SnapshotException(long line, long? position, string problem, Exception? innerException = null)
    : Exception(problem, innerException)
{
    public long Line => line;

    public long? Position => position;
}
