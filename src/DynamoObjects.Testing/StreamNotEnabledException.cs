namespace DynamoObjects.Testing;

/// <summary>The exception that is thrown when a test reads the stream of a table that has none.</summary>
public sealed class StreamNotEnabledException : InvalidOperationException
{
    internal StreamNotEnabledException(string table)
        : base(
            $"The table '{table}' has no stream. Set StreamSpecification = new() {{ StreamEnabled = true, StreamViewType = "
                + "StreamViewType.NEW_AND_OLD_IMAGES } in the CreateTableRequest, or enable the stream with UpdateTable, before the "
                + "items are written."
        ) => TableName = table;

    /// <summary>Gets the name of the table, as the test uses it.</summary>
    public string TableName { get; }
}
