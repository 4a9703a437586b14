using DynamoObjects.Mock.Snapshots;

namespace DynamoObjects.Mock;

/// <summary>The exception that is thrown when loaded data is damaged or was not written by
/// <see cref="MockDynamoDb.SaveAsync"/>.</summary>
public sealed class MockDataException : Exception
{
    internal MockDataException(SnapshotException exception)
        : base(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Line {exception.Line}: {exception.Message}"),
            exception.InnerException
        ) => (Line, Position, Problem) = (exception.Line, exception.Position, exception.Message);

    /// <summary>Gets the one-based number of the line with the error.</summary>
    public long Line { get; }

    /// <summary>The position in the line, from 1; <see langword="null"/> for the whole line.</summary>
    internal long? Position { get; }

    /// <summary>The message without the line.</summary>
    internal string Problem { get; }
}
