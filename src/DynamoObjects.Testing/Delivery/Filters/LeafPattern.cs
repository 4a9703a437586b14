using System.Text.Json;

namespace DynamoObjects.Testing.Delivery.Filters;

/// <summary>Matches a text, a number, true, false or null with one of several rules; of an array, one element.</summary>
internal sealed class LeafPattern(IReadOnlyList<LeafRule> rules) : FilterPattern
{
    public override bool Matches(JsonElement? value)
    {
        var leaves = GetLeaves(value).ToList();
        return leaves.Count == 0 ? rules.Any(rule => rule.MatchesMissing) : leaves.Exists(leaf => rules.Any(rule => rule.Matches(leaf)));
    }

    private static IEnumerable<JsonElement> GetLeaves(JsonElement? value) =>
        value switch
        {
            null or { ValueKind: JsonValueKind.Object } => [],
            { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().SelectMany(element => GetLeaves(element)),
            _ => [value.Value],
        };
}
