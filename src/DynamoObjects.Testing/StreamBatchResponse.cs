using System.Text.Json.Nodes;

namespace DynamoObjects.Testing;

/// <summary>Represents the response of a function to a batch.</summary>
/// <remarks>AWS Lambda's own JSON for it is
/// <c>{ "batchItemFailures": [{ "itemIdentifier": "..." }], "state": { } }</c>.</remarks>
public sealed class StreamBatchResponse
{
    /// <summary>Gets or sets the sequence numbers of the records that failed.</summary>
    /// <remarks>The lowest one and all records after it are delivered again.</remarks>
    /// <value>The default is empty: no record failed. <see langword="null"/>, an empty text and a number that is not in the
    /// batch mean that the whole batch failed.</value>
    public IReadOnlyList<string?> BatchItemFailures { get; set; } = [];

    /// <summary>Gets or sets the state for the next invocation of the same tumbling window.</summary>
    /// <value>The default is <see langword="null"/>, which is a failure if the mapping has tumbling windows.</value>
    public JsonNode? State { get; set; }
}
