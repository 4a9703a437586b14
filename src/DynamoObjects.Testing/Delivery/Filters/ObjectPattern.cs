using System.Text.Json;

namespace DynamoObjects.Testing.Delivery.Filters;

/// <summary>Matches an object of which each named member matches and, with alternatives, one of these.</summary>
internal sealed class ObjectPattern(
    IReadOnlyList<KeyValuePair<string, FilterPattern>> members,
    IReadOnlyList<IReadOnlyList<ObjectPattern>> alternatives
) : FilterPattern
{
    public override bool Matches(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Array } array
            ? array.EnumerateArray().Any(element => element.ValueKind == JsonValueKind.Object && MatchesObject(element))
            : MatchesObject(value is { ValueKind: JsonValueKind.Object } ? value : null);

    private bool MatchesObject(JsonElement? value) =>
        members.All(member => member.Value.Matches(Find(value, member.Key)))
        && alternatives.All(patterns => patterns.Any(pattern => pattern.MatchesObject(value)));

    private static JsonElement? Find(JsonElement? value, string name) =>
        value is { } found && found.TryGetProperty(name, out var member) ? member : null;
}
