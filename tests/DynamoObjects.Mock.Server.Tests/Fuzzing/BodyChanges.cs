using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Changes a valid body at one place, so that it still looks valid: each place, with each possible change.</summary>
internal static class BodyChanges
{
    /// <summary>Follows a name that occurs twice, which a JsonObject cannot contain; it is removed from the text.</summary>
    private const string DuplicateMarker = "\u0000";

    private static readonly JsonSerializerOptions DeepOptions = new() { MaxDepth = 1000 };

    private static readonly string[] Replacements =
    [
        "null",
        "\"\"",
        "\" \"",
        "\"BOGUS\"",
        "true",
        "false",
        "0",
        "-1",
        "1.5",
        "2147483648",
        "99999999999999999999999999",
        "1e400",
        "[]",
        "[[]]",
        "[{}]",
        "[null]",
        "[\"\"]",
        "{}",
        "{\"\":\"\"}",
        "{\"a\":{}}",
        "{\"\":{\"S\":\"\"}}",
        "{\"a\":[]}",
    ];

    /// <summary>Enumerates the bodies with one change, each with a description of the change; the same ones in every
    /// run.</summary>
    public static IEnumerable<(string Change, string Body)> EnumerateSingleChanges(string body, JsonTypeInfo type)
    {
        var places = FindPlaces(JsonNode.Parse(body)!, type).Count();
        for (var place = 0; place < places; place++)
        {
            for (var change = 0; Change(body, type, place, change) is { } changed; change++)
                yield return changed;
        }
    }

    /// <summary>A body with several random changes.</summary>
    public static (string Change, string Body) ApplyRandomChanges(string body, JsonTypeInfo type, Random random)
    {
        var (text, done) = (body, new List<string>());
        for (var i = random.Next(2, 4); i > 0; i--)
        {
            var root = new JsonArray(JsonNode.Parse(text));
            if (root[0] is null)
                break;
            var places = FindPlaces(root[0]!, type).ToList();
            // A duplicate name is read only once, so only the last change of a body can be one.
            var changes = Changes(places[random.Next(places.Count)])
                .Where(each => !each.Name.EndsWith("twice", StringComparison.Ordinal))
                .ToList();
            var (name, apply) = changes[random.Next(changes.Count)];
            done.Add(name);
            apply();
            text = GetText(root[0]);
        }

        return (string.Join("; ", done), text);
    }

    /// <summary>Makes one change; returns <see langword="null"/> after the last change that is possible at the place.</summary>
    private static (string Change, string Body)? Change(string body, JsonTypeInfo type, int place, int change)
    {
        var root = new JsonArray(JsonNode.Parse(body));
        var changes = Changes(FindPlaces(root[0]!, type).ElementAt(place)).ToList();
        if (change >= changes.Count)
            return null;
        changes[change].Apply();
        return (changes[change].Name, GetText(root[0]));
    }

    private static string GetText(JsonNode? node) =>
        node is null ? "null" : node.ToJsonString(DeepOptions).Replace("\\u0000", "", StringComparison.Ordinal);

    private static IEnumerable<(string Name, Action Apply)> Changes((JsonNode Node, JsonTypeInfo? Type) place) =>
        Replace(place.Node)
            .Concat(ChangeInParent(place.Node))
            .Concat(ChangeMembers(place.Node, place.Type))
            .Select(change => ($"{place.Node.GetPath()["$[0]".Length..]}: {change.Name}", change.Apply));

    private static IEnumerable<(string Name, Action Apply)> Replace(JsonNode node)
    {
        foreach (var replacement in Replacements)
            yield return (replacement, () => node.ReplaceWith(JsonNode.Parse(replacement)));
        yield return ("text of 3,000", () => node.ReplaceWith(new string('x', 3_000)));
        yield return ("text of 70,000", () => node.ReplaceWith(new string('9', 70_000)));
    }

    private static IEnumerable<(string Name, Action Apply)> ChangeInParent(JsonNode node)
    {
        if (node.Parent is JsonObject map)
        {
            var name = node.GetPropertyName();
            yield return ("removed", () => map.Remove(name));
            yield return ("there twice", () => map.Add(name + DuplicateMarker, node.DeepClone()));
            yield return ("null, then there twice", () => (map[name], map[name + DuplicateMarker]) = (null, node.DeepClone()));
            yield return ("without a name", () => (map[""], _) = (node.DeepClone(), map.Remove(name)));
            yield return ("with a name of 70,000", () => (map[new string('n', 70_000)], _) = (node.DeepClone(), map.Remove(name)));
        }

        // The list without a parent is the one that contains the body.
        if (node.Parent is JsonArray { Parent: not null } list)
        {
            yield return ("removed", () => list.Remove(node));
            yield return ("repeated", () => list.Add(node.DeepClone()));
            yield return ("repeated 120 times", () => Repeat(list, node, 120));
        }
    }

    private static IEnumerable<(string Name, Action Apply)> ChangeMembers(JsonNode node, JsonTypeInfo? type)
    {
        if (node is JsonArray list)
            yield return ("and null", () => list.Add(null));
        if (node is not JsonObject map)
            yield break;
        yield return ("and a null", () => map["more"] = null);
        foreach (var (name, value) in ModelValues.GetAbsentMembers(map, type))
            yield return ($"and {name} = {Shorten(value)}", () => map[name] = value.DeepClone());
    }

    private static void Repeat(JsonArray list, JsonNode node, int times)
    {
        for (var i = 0; i < times; i++)
            list.Add(node.DeepClone());
    }

    private static string Shorten(JsonNode value)
    {
        var text = value.ToJsonString();
        return text.Length <= 60 ? text : text[..60] + "...";
    }

    private static IEnumerable<(JsonNode Node, JsonTypeInfo? Type)> FindPlaces(JsonNode node, JsonTypeInfo? type)
    {
        var members = node switch
        {
            JsonObject map => map.Select(member => (member.Value, Type: ModelValues.GetMember(type, member.Key))),
            JsonArray list => list.Select(member => (Value: member, Type: ModelValues.GetElement(type))),
            _ => [],
        };
        return members
            .Where(member => member.Value is not null)
            .SelectMany(member => FindPlaces(member.Value!, member.Type))
            .Prepend((node, type));
    }
}
