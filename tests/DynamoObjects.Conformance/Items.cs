using System.Globalization;
using System.Text.Json;

namespace DynamoObjects.Conformance;

/// <summary>Creates items from readable text, such as <c>Items.Parse("""{"pk":"a","n":1,"tags":["x"]}""")</c>, and formats them
/// for
/// comparison.</summary>
internal static class Items
{
    /// <summary>Creates an item from plain JSON: strings S, numbers N, true and false BOOL, null NULL, arrays L, objects
    /// M.</summary>
    public static Dictionary<string, AttributeValue> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value));
    }

    public static AttributeValue S(string value) => new() { S = value };

    public static AttributeValue N(string value) => new() { N = value };

    public static AttributeValue B(params byte[] value) => new() { B = new MemoryStream(value) };

    public static AttributeValue SS(params string[] values) => new() { SS = [.. values], IsSSSet = true };

    public static AttributeValue NS(params string[] values) => new() { NS = [.. values], IsNSSet = true };

    public static AttributeValue BS(params byte[][] values) => new() { BS = [.. values.Select(v => new MemoryStream(v))], IsBSSet = true };

    public static AttributeValue L(params AttributeValue[] values) => new() { L = [.. values], IsLSet = true };

    public static AttributeValue M(params (string Name, AttributeValue Value)[] values) =>
        new() { M = values.ToDictionary(v => v.Name, v => v.Value), IsMSet = true };

    /// <summary>Creates a string inside a number of maps.</summary>
    public static AttributeValue Nested(int maps) => maps == 0 ? S("deep") : M(("m", Nested(maps - 1)));

    /// <summary>Formats an item as DynamoDB JSON with sorted names, so that equal items have equal texts.</summary>
    public static string Text(IReadOnlyDictionary<string, AttributeValue>? item) =>
        item is null
            ? "none"
            : "{" + string.Join(",", item.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"\"{a.Key}\":{Text(a.Value)}")) + "}";

    /// <summary>Formats a value as DynamoDB JSON.</summary>
    public static string Text(AttributeValue value) =>
        value switch
        {
            { S: not null } => $"{{\"S\":\"{value.S}\"}}",
            { N: not null } => $"{{\"N\":\"{value.N}\"}}",
            { B: not null } => $"{{\"B\":\"{Convert.ToBase64String(value.B.ToArray())}\"}}",
            { BOOL: not null } => $"{{\"BOOL\":{(value.BOOL.Value ? "true" : "false")}}}",
            { NULL: not null } => "{\"NULL\":true}",
            { SS.Count: > 0 } => $"{{\"SS\":[{string.Join(",", value.SS.Select(s => $"\"{s}\""))}]}}",
            { NS.Count: > 0 } => $"{{\"NS\":[{string.Join(",", value.NS.Select(s => $"\"{s}\""))}]}}",
            { BS.Count: > 0 } => $"{{\"BS\":[{string.Join(",", value.BS.Select(b => $"\"{Convert.ToBase64String(b.ToArray())}\""))}]}}",
            { IsLSet: true } => $"{{\"L\":[{string.Join(",", value.L.Select(Text))}]}}",
            { IsMSet: true } => $"{{\"M\":{Text(value.M)}}}",
            _ => "{}",
        };

    private static AttributeValue Value(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => S(element.GetString()!),
            JsonValueKind.Number => N(element.GetRawText()),
            JsonValueKind.True or JsonValueKind.False => new() { BOOL = element.GetBoolean() },
            JsonValueKind.Null => new() { NULL = true },
            JsonValueKind.Array => L([.. element.EnumerateArray().Select(Value)]),
            JsonValueKind.Object => M([.. element.EnumerateObject().Select(p => (p.Name, Value(p.Value)))]),
            _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Not a value: {element}")),
        };
}
