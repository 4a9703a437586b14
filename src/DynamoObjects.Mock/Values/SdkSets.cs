using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Values;

/// <summary>Reads the SDK's sets: none is empty, and no member is there twice.</summary>
internal static class SdkSets
{
    public static Value Strings(List<string> sent, ValueLayer layer)
    {
        if (sent.Count == 0)
            throw Failures.Validation(Messages.StringSetEmpty);
        if (sent.Contains(null!))
            throw Failures.Validation(Messages.StringSetWithNull);
        Texts.Check(sent);
        if (Repeat(sent, StringComparer.Ordinal) is { } at)
        {
            throw Failures.Validation(
                Messages.StringSetDuplicates(
                    layer == ValueLayer.Older
                        ? string.Join(", ", sent)
                        : string.Join(", ", AsReported(sent, at, KeyOrder.CompareText).Select(s => $"\"{s}\""))
                )
            );
        }

        return Value.StringSet([.. sent]);
    }

    public static Value Numbers(List<string> sent, ValueLayer layer)
    {
        if (sent.Count == 0)
            throw Failures.Validation(Messages.NumberSetEmpty);
        var members = sent.Select(n => SdkValues.ReadNumber(n ?? "", layer).ToString()).ToArray();
        if (Repeat(members, StringComparer.Ordinal) is not null)
            throw Failures.Validation(layer == ValueLayer.Older ? Messages.NumberSetDuplicatesOlder : Messages.NumberSetDuplicates);
        return Value.NumberSet(members);
    }

    public static Value Binaries(List<MemoryStream> sent, ValueLayer layer)
    {
        if (sent.Count == 0)
            throw Failures.Validation(Messages.BinarySetEmpty);
        if (sent.Contains(null!))
            throw Failures.Validation(Messages.BinarySetWithNull);
        var members = sent.Select(s => s.ToArray()).ToArray();
        if (Repeat(members.Select(Convert.ToBase64String), StringComparer.Ordinal) is { } at)
        {
            throw Failures.Validation(
                Messages.BinarySetDuplicates(
                    layer == ValueLayer.Older
                        ? string.Join(", ", members.Select(Convert.ToBase64String))
                        : string.Join(",", AsReported(members, at, KeyOrder.CompareBytes).Select(b => $"\"{Convert.ToBase64String(b)}\""))
                )
            );
        }

        return Value.BinarySet(members);
    }

    /// <summary>Where the first member stands that was there before.</summary>
    private static int? Repeat<T>(IEnumerable<T> members, IEqualityComparer<T> equality)
    {
        var seen = new HashSet<T>(equality);
        var at = 0;
        foreach (var member in members)
        {
            if (!seen.Add(member))
                return at;
            at++;
        }

        return null;
    }

    /// <summary>AWS's current layer sorts what came before the repeat, and has the rest as it was sent.</summary>
    private static IEnumerable<T> AsReported<T>(IReadOnlyList<T> sent, int repeat, Comparison<T> order) =>
        sent.Take(repeat).Order(Comparer<T>.Create(order)).Concat(sent.Skip(repeat));
}
