using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>Compares a response with a part of its JSON.</summary>
internal static class ResponseJson
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

    private static string? FindProblem(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected, actual)
        {
            case (null, null or JsonArray { Count: 0 }):
                return null;
            case (JsonObject members, JsonObject found):
                return members
                    .Select(member => FindProblem(member.Value, found[member.Key], $"{path}.{member.Key}"))
                    .FirstOrDefault(NotNull);
            case (JsonArray elements, JsonArray found) when elements.Count == found.Count:
                return elements.Select((element, i) => FindProblem(element, found[i], $"{path}[{i}]")).FirstOrDefault(NotNull);
            case (JsonArray { Count: 0 }, null):
                return null;
            default:
                return JsonNode.DeepEquals(expected, actual) ? null : $"{path} is not {expected?.ToJsonString() ?? "absent"}.";
        }
    }

    private static bool NotNull(string? problem) => problem is not null;

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
                string.Create(CultureInfo.InvariantCulture, $"noon{(value - BackupScene.Noon.UtcDateTime).TotalSeconds:+0.###;-0.###;+0}")
            );
    }
}
