using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>Compares a response with a part of its JSON.</summary>
internal static class ResponseSubset
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new ConstantWriter(), new TimeWriter() },
    };

    public static void AssertContains(string expected, object response)
    {
        var actual = JsonSerializer.SerializeToNode(response, response.GetType(), Options);
        var problem = FindProblem(JsonNode.Parse(expected.Replace('\'', '"')), actual, "response");
        Assert.True(problem is null, $"{problem}\n{actual}");
    }

    private static string? FindProblem(JsonNode? expected, JsonNode? actual, string path) =>
        (expected, actual) switch
        {
            (null, null or JsonArray { Count: 0 } or JsonObject { Count: 0 }) => null,
            (JsonValue any, not null) when any.ToString() == "*" => null,
            (JsonArray { Count: 0 }, null) => null,
            (JsonObject members, JsonObject found) => members
                .Select(member => FindProblem(member.Value, found[member.Key], $"{path}.{member.Key}"))
                .FirstOrDefault(problem => problem is not null),
            (JsonArray elements, JsonArray found) when elements.Count == found.Count => elements
                .Select((element, i) => FindProblem(element, found[i], $"{path}[{i}]"))
                .FirstOrDefault(problem => problem is not null),
            _ => JsonNode.DeepEquals(expected, actual) ? null : $"{path} is not {expected?.ToJsonString() ?? "absent"}.",
        };

    private sealed class ConstantWriter : JsonConverter<ConstantClass>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsSubclassOf(typeof(ConstantClass));

        public override ConstantClass Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ConstantClass value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }

    /// <summary>Writes seconds after noon of the scene.</summary>
    private sealed class TimeWriter : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(
                string.Create(CultureInfo.InvariantCulture, $"noon{(value - TransferScene.Noon.UtcDateTime).TotalSeconds:+0.###;-0.###;+0}")
            );
    }
}
