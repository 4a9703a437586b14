using System.Text.Json;

namespace DynamoObjects.Testing.Delivery.Filters;

/// <summary>Reads a filter pattern: a rule of Amazon EventBridge with the operators that AWS Lambda has.</summary>
internal static class PatternReader
{
    private const string Or = "$or";
    private const int MaxLength = 4096;

    /// <param name="text">The JSON.</param>
    /// <param name="index">The position among the patterns of the mapping, for messages.</param>
    /// <exception cref="ArgumentException">The pattern is invalid.</exception>
    public static FilterPattern Read(string text, int index)
    {
        var path = new PatternPath(index, "$");
        if (text is null)
            throw path.CreateException("the pattern is null");
        if (text.Length > MaxLength)
            throw path.CreateException("the pattern is longer than 4,096 characters");
        try
        {
            using var document = JsonDocument.Parse(text);
            return ReadObject(document.RootElement.Clone(), path);
        }
        catch (JsonException exception)
        {
            throw path.CreateException($"the text is not JSON: {exception.Message}", exception);
        }
    }

    private static ObjectPattern ReadObject(JsonElement json, PatternPath path)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw path.CreateException($"write an object, such as {{ \"eventName\": [\"INSERT\"] }}, instead of {json.GetRawText()}");
        var members = new List<KeyValuePair<string, FilterPattern>>();
        var alternatives = new List<IReadOnlyList<ObjectPattern>>();
        foreach (var member in json.EnumerateObject())
        {
            var at = path.Add(member.Name);
            if (members.Exists(other => other.Key == member.Name))
                throw at.CreateException("the member occurs twice");
            if (member.Name == Or)
                alternatives.Add(ReadAlternatives(member.Value, at));
            else
                members.Add(new(member.Name, ReadMember(member.Value, at)));
        }

        return members.Count + alternatives.Count > 0
            ? new ObjectPattern(members, alternatives)
            : throw path.CreateException("an object names at least one member");
    }

    private static FilterPattern ReadMember(JsonElement json, PatternPath path) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => ReadObject(json, path),
            JsonValueKind.Array => ReadLeaf(json, path),
            _ => throw path.CreateException($"write the value in an array: [{json.GetRawText()}]"),
        };

    private static LeafPattern ReadLeaf(JsonElement json, PatternPath path) =>
        json.GetArrayLength() > 0
            ? new LeafPattern([.. json.EnumerateArray().Select(rule => RuleReader.Read(rule, path))])
            : throw path.CreateException("an array has at least one value; to find an empty text, write [\"\"]");

    private static List<ObjectPattern> ReadAlternatives(JsonElement json, PatternPath path) =>
        json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 1
            ? [.. json.EnumerateArray().Select(alternative => ReadObject(alternative, path))]
            : throw path.CreateException("write an array of at least two objects");
}
