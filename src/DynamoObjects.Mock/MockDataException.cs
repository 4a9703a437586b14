namespace DynamoObjects.Mock;

/// <summary>What was to be loaded is not what <see cref="MockDynamoDb.SaveAsync"/> wrote.</summary>
public sealed class MockDataException : Exception
{
    internal MockDataException(long line, string problem, Exception? innerException = null)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Line {line}: {problem}"), innerException) => Line = line;

    /// <summary>The line in which it was found, from 1.</summary>
    public long Line { get; }
}
