using DynamoObjects.Mock.Snapshots;

namespace DynamoObjects.Mock;

/// <summary>What was to be loaded is not what <see cref="MockDynamoDb.SaveAsync"/> wrote.</summary>
public sealed class MockDataException : Exception
{
    internal MockDataException(SnapshotException wrong)
        : base(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Line {wrong.Line}: {wrong.Message}"),
            wrong.InnerException
        ) => (Line, Position, Problem) = (wrong.Line, wrong.Position, wrong.Message);

    /// <summary>The line in which it was found, from 1.</summary>
    public long Line { get; }

    /// <summary>The place in the line, from 1; none for the whole of it.</summary>
    internal long? Position { get; }

    /// <summary>The message without the line.</summary>
    internal string Problem { get; }
}
