using System.Text.Json;

namespace DynamoObjects.Testing.Delivery.Filters;

/// <summary>Reads a comparison of numbers: <c>["=", n]</c>, <c>[">", n]</c> or <c>[">", n, "&lt;=", n]</c>.</summary>
/// <remarks>It matches JSON numbers alone: the numbers of DynamoDB are texts in an event.</remarks>
internal static class NumericRule
{
    private const double Max = 5e9;

    public static LeafRule Read(JsonElement json, PatternPath path)
    {
        var parts = json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().ToList() : [];
        var operators = parts
            .Where((_, at) => at % 2 == 0)
            .Select(part => part.ValueKind == JsonValueKind.String ? part.GetString() : null);
        if (
            string.Join(' ', operators) is not ("=" or ">" or ">=" or "<" or "<=" or "> <" or "> <=" or ">= <" or ">= <=")
            || parts.Count % 2 != 0
        )
        {
            throw path.CreateException(
                $"write [\"=\", 5], [\"<\", 5] or a range such as [\">=\", 1, \"<\", 5] instead of {json.GetRawText()}"
            );
        }

        var first = ReadComparison(parts[0], parts[1], path);
        var second = parts.Count > 2 ? ReadComparison(parts[2], parts[3], path) : _ => true;
        return new LeafRule(value =>
            value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && first(number) && second(number)
        );
    }

    private static Func<double, bool> ReadComparison(JsonElement name, JsonElement bound, PatternPath path)
    {
        if (bound.ValueKind != JsonValueKind.Number || !bound.TryGetDouble(out var limit) || Math.Abs(limit) > Max)
            throw path.CreateException($"write a number from -5e9 to 5e9 instead of {bound.GetRawText()}");
        return name.GetString() switch
        {
            "=" => number => number == limit,
            ">" => number => number > limit,
            ">=" => number => number >= limit,
            "<" => number => number < limit,
            _ => number => number <= limit,
        };
    }
}
