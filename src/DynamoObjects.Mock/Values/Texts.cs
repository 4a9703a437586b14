using System.Runtime.CompilerServices;
using System.Text;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Values;

/// <summary>Rejects strings that no request can contain: half of a surrogate pair has no UTF-8.</summary>
/// <remarks>
/// The SDK silently replaces it with U+FFFD, so that two keys become equal and a read returns something else than was written. A test
/// must find that: it gets AWS's error for such a string in JSON. See the
/// <see href="https://www.unicode.org/versions/latest/core-spec/chapter-3/#G7404">Unicode standard</see>, D71 to D77.
/// </remarks>
internal static class Texts
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check(string? text, [CallerArgumentExpression(nameof(text))] string member = "")
    {
        if (text is not null && !Ascii.IsValid(text))
            CheckPairs(text, member);
    }

    public static void Check(ConstantClass? constant, [CallerArgumentExpression(nameof(constant))] string member = "") =>
        Check(constant?.Value, member);

    public static void Check(List<string>? texts, [CallerArgumentExpression(nameof(texts))] string member = "")
    {
        if (texts is null)
            return;
        foreach (var text in texts)
            Check(text, member);
    }

    public static void Check(Dictionary<string, string>? names, [CallerArgumentExpression(nameof(names))] string member = "")
    {
        if (names is null)
            return;
        foreach (var (name, text) in names)
        {
            Check(name, member);
            Check(text, member);
        }
    }

    public static void Check(Dictionary<string, AttributeValue>? values, [CallerArgumentExpression(nameof(values))] string member = "") =>
        Check(values, Nesting.MaxUncheckedLevels, member);

    public static void Check(List<AttributeValue>? values, [CallerArgumentExpression(nameof(values))] string member = "") =>
        Check(values, Nesting.MaxUncheckedLevels, member);

    public static void Check(AttributeValue? value, [CallerArgumentExpression(nameof(value))] string member = "") =>
        Check(value, Nesting.MaxUncheckedLevels, member);

    private static void Check(Dictionary<string, AttributeValue>? values, int levels, string member)
    {
        if (values is null)
            return;
        foreach (var (name, value) in values)
        {
            Check(name, member);
            Check(value, levels, member);
        }
    }

    private static void Check(List<AttributeValue>? values, int levels, string member)
    {
        if (values is null)
            return;
        foreach (var value in values)
            Check(value, levels, member);
    }

    private static void Check(AttributeValue? value, int levels, string member)
    {
        if (value is null)
            return;
        Check(value.S, member);
        Check(value.N, member);
        Check(value.SS, member);
        Check(value.NS, member);
        if (value.L is not { Count: > 0 } && value.M is not { Count: > 0 })
            return;

        // A list may contain itself.
        if (levels == 0)
            throw Failures.Validation(Messages.NestedTooDeep);
        Check(value.L, levels - 1, member);
        Check(value.M, levels - 1, member);
    }

    private static void CheckPairs(string text, string member)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw Failures.Create(
                    "SerializationException",
                    Messages.HalfSurrogatePair(member[(member.LastIndexOf('.') + 1)..], text[i])
                );
            i++;
        }
    }
}
