using System.Text.Json;

namespace DynamoObjects.Testing.Delivery.Filters;

/// <summary>Reads one alternative of a leaf: a value, or an object with one rule.</summary>
internal static class RuleReader
{
    private const string Known = "prefix, suffix, equals-ignore-case, anything-but, numeric and exists";

    public static LeafRule Read(JsonElement json, PatternPath path) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => ReadRule(json, path),
            JsonValueKind.Array => throw path.CreateException("an array of alternatives has no arrays in it"),
            _ => new LeafRule(value => IsEqual(value, json)),
        };

    private static LeafRule ReadRule(JsonElement json, PatternPath path)
    {
        var rules = json.EnumerateObject().ToList();
        if (rules is not [var rule])
            throw path.CreateException($"{json.GetRawText()} must have one rule: one of {Known}");
        var at = path.Add(rule.Name);
        return rule.Name switch
        {
            "exists" => ReadExists(rule.Value, at),
            "numeric" => NumericRule.Read(rule.Value, at),
            "anything-but" => ReadAnythingBut(rule.Value, at),
            _ => new LeafRule(ReadText(rule, at)),
        };
    }

    private static Func<JsonElement, bool> ReadText(JsonProperty rule, PatternPath path)
    {
        Func<string, string, bool> compare = rule.Name switch
        {
            "prefix" => (value, text) => value.StartsWith(text, StringComparison.Ordinal),
            "suffix" => (value, text) => value.EndsWith(text, StringComparison.Ordinal),
            "equals-ignore-case" => (value, text) => value.Equals(text, StringComparison.OrdinalIgnoreCase),
            _ => throw path.CreateException($"AWS Lambda has no rule '{rule.Name}', only {Known}"),
        };
        if (rule.Value.ValueKind != JsonValueKind.String)
            throw path.CreateException($"write a text instead of {rule.Value.GetRawText()}");
        var text = rule.Value.GetString()!;
        return value => value.ValueKind == JsonValueKind.String && compare(value.GetString()!, text);
    }

    private static LeafRule ReadExists(JsonElement json, PatternPath path) =>
        json.ValueKind switch
        {
            JsonValueKind.True => new LeafRule(_ => true),
            JsonValueKind.False => new LeafRule(_ => false, MatchesMissing: true),
            _ => throw path.CreateException($"write true or false instead of {json.GetRawText()}"),
        };

    private static LeafRule ReadAnythingBut(JsonElement json, PatternPath path)
    {
        var excluded = ReadExcluded(json, path);
        return new LeafRule(value => !excluded.Any(rule => rule(value)));
    }

    private static List<Func<JsonElement, bool>> ReadExcluded(JsonElement json, PatternPath path)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object when json.EnumerateObject().ToList() is [{ Name: "prefix" or "suffix" or "equals-ignore-case" } rule]:
                return [ReadText(rule, path.Add(rule.Name))];
            case JsonValueKind.String or JsonValueKind.Number:
                return [value => IsEqual(value, json)];
            case JsonValueKind.Array when json.GetArrayLength() > 0 && json.EnumerateArray().All(IsTextOrNumber):
                return [.. json.EnumerateArray().Select(excluded => (Func<JsonElement, bool>)(value => IsEqual(value, excluded)))];
            default:
                throw path.CreateException(
                    $"write a text, a number, an array of them, or a prefix, suffix or equals-ignore-case, instead of {json.GetRawText()}"
                );
        }
    }

    private static bool IsTextOrNumber(JsonElement json) => json.ValueKind is JsonValueKind.String or JsonValueKind.Number;

    /// <summary>Compares texts exactly and numbers by their digits: 300 is not 300.0.</summary>
    private static bool IsEqual(JsonElement value, JsonElement expected) =>
        value.ValueKind == expected.ValueKind
        && value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() == expected.GetString(),
            JsonValueKind.Number => value.GetRawText() == expected.GetRawText(),
            _ => true,
        };
}
