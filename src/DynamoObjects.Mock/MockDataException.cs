using DynamoObjects.Mock.Snapshots;

namespace DynamoObjects.Mock;

/// <summary>What was to be loaded is not what <see cref="MockDynamoDb.SaveAsync"/> wrote.</summary>
public sealed class MockDataException : Exception
{
    internal MockDataException(SnapshotException exception)
        : base(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Line {exception.Line}: {exception.Message}"),
            exception.InnerException
        ) => (Line, Position, Problem) = (exception.Line, exception.Position, exception.Message);

    /// <summary>The line in which it was found, from 1.</summary>
    public long Line { get; }

    /// <summary>The place in the line, from 1; none for the whole of it.</summary>
    internal long? Position { get; }

    /// <summary>The message without the line.</summary>
    internal string Problem { get; }
}
