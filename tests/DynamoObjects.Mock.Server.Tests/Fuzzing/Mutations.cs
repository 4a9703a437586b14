using System.Text;
using System.Text.RegularExpressions;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Breaks a body in various ways.</summary>
internal static partial class Mutations
{
    private static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "1e400",
        "-1e-400",
        "99999999999999999999999",
        "2147483648",
        "\"\"",
        "\"x\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "[]",
        "[null]",
        "{}",
        "{\"S\":null}",
        "{\"N\":\"1e99999\"}",
        "{\"S\":\"a\",\"N\":\"1\"}",
        "{\"Q\":1}",
        "{\"SS\":[]}",
        "{\"B\":\"*\"}",
        "{\"M\":{\"\":{}}}",
        "[[[[]]]]",
        "{\"a\":1,\"a\":2}",
        "NaN",
        "'x'",
        "",
    ];

    /// <summary>The limit for repeated bodies, so that they do not fill the memory of the tests.</summary>
    private const int MaxRepeatedBytes = 4_000_000;

    private static readonly string[] NestingTokens = ["[", "{\"a\":", "{\"M\":{\"a\":", "{\"L\":[", "(", "NOT ("];

    public static byte[] Mutate(byte[] body, Random random) =>
        random.Next(12) switch
        {
            0 => body[..random.Next(body.Length + 1)],
            1 => Flip(body, random),
            2 => Insert(body, random),
            3 or 4 or 5 => Replace(body, random, Values[random.Next(Values.Length)]),
            6 => Replace(body, random, CreateNested(random)),
            7 => Replace(body, random, "\"" + new string('x', random.Next(1, 70_000)) + "\""),
            8 => Replace(body, random, new string('9', random.Next(1, 5_000))),
            9 => Repeat(body, random),
            10 => [.. Encoding.UTF8.Preamble, .. body],
            _ => MutateText(body, random),
        };

    private static byte[] Flip(byte[] body, Random random)
    {
        var broken = body.ToArray();
        for (var i = random.Next(1, 4); i > 0 && broken.Length > 0; i--)
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
        return broken;
    }

    private static byte[] Insert(byte[] body, Random random)
    {
        var bytes = new byte[random.Next(1, 20)];
        random.NextBytes(bytes);
        var at = random.Next(body.Length + 1);
        return [.. body[..at], .. bytes, .. body[at..]];
    }

    /// <summary>Replaces one value with a complete or incomplete one.</summary>
    private static byte[] Replace(byte[] body, Random random, string value)
    {
        var text = Encoding.Latin1.GetString(body);
        var places = Value().Matches(text);
        if (places.Count == 0)
            return body;
        var place = places[random.Next(places.Count)];
        return Encoding.Latin1.GetBytes(string.Concat(text.AsSpan(0, place.Index), value, text.AsSpan(place.Index + place.Length)));
    }

    /// <summary>Repeats one part of the body, twice or often.</summary>
    private static byte[] Repeat(byte[] body, Random random)
    {
        var (from, to) = (random.Next(body.Length + 1), random.Next(body.Length + 1));
        if (from > to)
            (from, to) = (to, from);
        var part = body[from..to];
        return
        [
            .. body[..to],
            .. Enumerable.Repeat(part, Math.Min(random.Next(1, 50), 1 + (MaxRepeatedBytes / (part.Length + 1)))).SelectMany(p => p),
            .. body[to..],
        ];
    }

    /// <summary>Breaks text between quotes: names, numbers, expressions, base64.</summary>
    private static byte[] MutateText(byte[] body, Random random)
    {
        string[] pieces =
        [
            "\\ud800",
            "\\udc00\\ud800",
            "\\u0000",
            "#",
            ":",
            "(((((",
            "))",
            " AND ",
            "[99999999999]",
            ".",
            ",",
            "é",
            "\\\"",
            "'",
            "-",
            "e",
            "<<",
            "?",
        ];
        var text = Encoding.Latin1.GetString(body);
        var places = Text().Matches(text);
        if (places.Count == 0)
            return body;
        var place = places[random.Next(places.Count)];
        var at = place.Index + 1 + random.Next(place.Length - 1);
        return Encoding.Latin1.GetBytes(text.Insert(at, pieces[random.Next(pieces.Length)]));
    }

    private static string CreateNested(Random random)
    {
        var level = NestingTokens[random.Next(NestingTokens.Length)];
        var count = random.Next(1, random.Next(4) == 0 ? 20_000 : 600);
        var open = string.Concat(Enumerable.Repeat(level, count));
        if (level.Contains('(', StringComparison.Ordinal))
            return $"\"{open}a = :a{new string(')', count)}\"";
        var closing = new string([.. level.Reverse().Where(c => c is '[' or '{').Select(c => c == '[' ? ']' : '}')]);
        return random.Next(3) == 0 ? open : open + "1" + string.Concat(Enumerable.Repeat(closing, count));
    }

    [GeneratedRegex("""(?<=[:\[,])(?:"[^"]*"|true|false|null|-?\d+|\{[^{}]*\}|\[[^\[\]]*\])""")]
    private static partial Regex Value();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();
}
