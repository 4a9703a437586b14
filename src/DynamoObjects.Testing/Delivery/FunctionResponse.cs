using System.Text.Json;
using System.Text.Json.Nodes;

namespace DynamoObjects.Testing.Delivery;

/// <summary>The response of a function.</summary>
/// <param name="Text">The JSON; <see langword="null"/> for none.</param>
/// <param name="Failures">The identifiers of the records that failed; <see langword="null"/> or empty: none did.</param>
/// <param name="State">The state of the tumbling window.</param>
/// <param name="Problem">Why the response cannot be understood; it then counts as a failure of the whole batch.</param>
internal sealed record FunctionResponse(
    string? Text,
    IReadOnlyList<string?>? Failures = null,
    JsonNode? State = null,
    string? Problem = null
)
{
    private const string FailuresName = "batchItemFailures";
    private const string IdentifierName = "itemIdentifier";

    public static FunctionResponse None { get; } = new((string?)null);

    public static FunctionResponse From(StreamBatchResponse? response)
    {
        if (response is null)
            return None;
        var failures = response.BatchItemFailures ?? [];
        var json = new JsonObject
        {
            [FailuresName] = new JsonArray([.. failures.Select(id => (JsonNode)new JsonObject { [IdentifierName] = id })]),
        };
        // The function may keep its state and change it.
        var state = response.State?.DeepClone();
        if (state is not null)
            json["state"] = state.DeepClone();
        return new(json.ToJsonString(), failures, state);
    }

    /// <summary>Reads JSON, with the members <c>batchItemFailures</c> and <c>state</c>.</summary>
    public static FunctionResponse Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return None;
        try
        {
            var json = JsonNode.Parse(text);
            return json switch
            {
                null => new(text),
                JsonObject response => Read(text, response),
                _ => new(text, Problem: "The response is not a JSON object."),
            };
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return new(text, Problem: $"The response is not JSON: {exception.Message}");
        }
    }

    private static FunctionResponse Read(string text, JsonObject response) =>
        response[FailuresName] switch
        {
            null => new(text, null, response["state"]),
            JsonArray failures => new(text, [.. failures.Select(ReadIdentifier)], response["state"]),
            _ => new(text, Problem: $"'{FailuresName}' is not an array."),
        };

    // A wrong name is like no identifier: the whole batch has failed.
    private static string? ReadIdentifier(JsonNode? failure) =>
        failure is JsonObject json && json[IdentifierName] is JsonValue value && value.TryGetValue<string>(out var id) ? id : null;
}
