namespace DynamoObjects.Mock.Snapshots;

/// <summary>What is wrong with a text that is read, and where.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="position">The place in the line, from 1; none for the whole of it.</param>
/// <param name="problem">What is wrong.</param>
/// <param name="innerException">What was thrown for it.</param>
internal sealed class SnapshotException(long line, long? position, string problem, Exception? innerException = null)
    : Exception(problem, innerException)
{
    public long Line => line;

    public long? Position => position;
}
