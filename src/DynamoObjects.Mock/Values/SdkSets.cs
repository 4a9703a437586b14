using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Values;

/// <summary>Reads the SDK's sets, and rejects empty sets and duplicate members.</summary>
internal static class SdkSets
{
    public static Value ReadStrings(List<string> values, ValueLayer layer)
    {
        if (values.Count == 0)
            throw Failures.Validation(Messages.StringSetEmpty);
        if (values.Contains(null!))
            throw Failures.Validation(Messages.StringSetWithNull);
        Texts.Check(values);
        if (FindDuplicate(values, StringComparer.Ordinal) is { } at)
        {
            throw Failures.Validation(
                Messages.StringSetDuplicates(
                    layer == ValueLayer.Older
                        ? string.Join(", ", values)
                        : string.Join(", ", OrderForMessage(values, at, KeyOrder.CompareText).Select(s => $"\"{s}\""))
                )
            );
        }

        return Value.StringSet([.. values]);
    }

    public static Value ReadNumbers(List<string> values, ValueLayer layer)
    {
        if (values.Count == 0)
            throw Failures.Validation(Messages.NumberSetEmpty);
        var members = values.Select(n => SdkValues.ReadNumber(n ?? "", layer).ToString()).ToArray();
        if (FindDuplicate(members, StringComparer.Ordinal) is not null)
            throw Failures.Validation(layer == ValueLayer.Older ? Messages.NumberSetDuplicatesOlder : Messages.NumberSetDuplicates);
        return Value.NumberSet(members);
    }

    public static Value ReadBinaries(List<MemoryStream> values, ValueLayer layer)
    {
        if (values.Count == 0)
            throw Failures.Validation(Messages.BinarySetEmpty);
        if (values.Contains(null!))
            throw Failures.Validation(Messages.BinarySetWithNull);
        var members = values.Select(s => s.ToArray()).ToArray();
        if (FindDuplicate(members.Select(Convert.ToBase64String), StringComparer.Ordinal) is { } at)
        {
            throw Failures.Validation(
                Messages.BinarySetDuplicates(
                    layer == ValueLayer.Older
                        ? string.Join(", ", members.Select(Convert.ToBase64String))
                        : string.Join(
                            ",",
                            OrderForMessage(members, at, KeyOrder.CompareBytes).Select(b => $"\"{Convert.ToBase64String(b)}\"")
                        )
                )
            );
        }

        return Value.BinarySet(members);
    }

    /// <summary>Finds the index of the first member that occurs a second time.</summary>
    private static int? FindDuplicate<T>(IEnumerable<T> members, IEqualityComparer<T> equality)
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

    /// <summary>Orders the members as AWS's current layer does: those before the duplicate sorted, the others as sent.</summary>
    private static IEnumerable<T> OrderForMessage<T>(IReadOnlyList<T> members, int repeat, Comparison<T> order) =>
        members.Take(repeat).Order(Comparer<T>.Create(order)).Concat(members.Skip(repeat));
}
