namespace DynamoObjects.Mock.Snapshots;

/// <summary>What is wrong with a text that is read, and in which line.</summary>
internal sealed class SnapshotException(long line, string problem, Exception? innerException = null) : Exception(problem, innerException)
{
    public long Line => line;
}
