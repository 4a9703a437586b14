using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Compares a part of a response.</summary>
/// <remarks>An expected object names some members: <c>null</c> for one that is absent, <c>"*"</c> for any value. A list has exactly the
/// expected elements.</remarks>
internal static class JsonSubset
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new Constants() },
    };

    private static readonly ConcurrentDictionary<DateTimeOffset, JsonSerializerOptions> RelativeOptions = new();

    public static void AssertContained(string expected, object response) => AssertContained(expected, response, Options);

    /// <summary>Compares a part of a response in which times are seconds after noon, such as <c>noon+1.5</c>. Members can have
    /// single quotes.</summary>
    public static void AssertContained(string expected, object response, DateTimeOffset noon) =>
        AssertContained(
            expected.Replace('\'', '"'),
            response,
            RelativeOptions.GetOrAdd(noon, start => new(Options) { Converters = { new RelativeTimes(start.UtcDateTime) } })
        );

    private static void AssertContained(string expected, object response, JsonSerializerOptions options)
    {
        var actual = JsonSerializer.SerializeToNode(response, response.GetType(), options);
        var differences = new List<string>();
        Compare(JsonNode.Parse(expected), actual, "$", differences);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static void Compare(JsonNode? expected, JsonNode? actual, string path, List<string> differences)
    {
        switch (expected)
        {
            case JsonObject members when actual is JsonObject:
                foreach (var (name, value) in members)
                    Compare(value, actual[name], $"{path}.{name}", differences);
                break;
            case JsonArray elements when actual is JsonArray list && list.Count == elements.Count:
                for (var i = 0; i < elements.Count; i++)
                    Compare(elements[i], list[i], $"{path}[{i}]", differences);
                break;
            // With AWSConfigs.InitializeCollections, the SDK has empty lists for those that are absent.
            case null when actual is null or JsonArray { Count: 0 } or JsonObject { Count: 0 }:
            case JsonArray { Count: 0 } when actual is null:
                break;
            case JsonValue value when value.ToJsonString() == "\"*\"" && actual is not null:
                break;
            default:
                if (!JsonNode.DeepEquals(expected, actual))
                    differences.Add($"{path}: {Text(expected)} was expected, not {Text(actual)}.");
                break;
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "nothing";

    /// <summary>Writes the SDK's constants as their text.</summary>
    private sealed class Constants : JsonConverter<ConstantClass>
    {
        public override bool CanConvert(Type typeToConvert) => typeof(ConstantClass).IsAssignableFrom(typeToConvert);

        public override ConstantClass Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Responses are only written.");

        public override void Write(Utf8JsonWriter writer, ConstantClass value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }

    /// <summary>Writes times as seconds after noon.</summary>
    private sealed class RelativeTimes(DateTime noon) : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Responses are only written.");

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"noon{(value - noon).TotalSeconds:+0.###;-0.###;+0}"));
    }
}
