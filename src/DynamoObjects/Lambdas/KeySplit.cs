using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Splits a condition into the key condition, which finds items, and the filter.</summary>
/// <remarks>
/// The rules are DynamoDB's:
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html"/>, and for keys of
/// several attributes
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.DesignPattern.MultiAttributeKeys.html"/>.
/// </remarks>
internal readonly record struct KeySplit(Condition Key, Condition? Filter)
{
    public static KeySplit Create(RecordSchema schema, KeyAttributes keys, Condition condition)
    {
        var hash = new Condition?[keys.Hash.Count];
        var range = new Condition?[keys.Range.Count];
        Condition? filter = null;
        foreach (var part in Parts(condition))
        {
            if (FindEquality(part, keys.Hash) is var hashIndex and >= 0)
            {
                if (hash[hashIndex] is not null)
                    throw new QueryTranslationException(
                        part.Source,
                        $"the partition key '{keys.Hash[hashIndex].AttributeName}' is compared twice"
                    );
                hash[hashIndex] = part;
            }
            else if (FindRange(part, keys.Range) is var rangeIndex and >= 0)
            {
                range[rangeIndex] = range[rangeIndex] is { } first ? Combine(first, part, keys.Range[rangeIndex]) : part;
            }
            else
            {
                KeyConditionErrors.ThrowIfFiltersByKey(part, keys);
                filter = filter is null ? part : new Condition.And(condition.Source, filter, part);
            }
        }

        if (Array.IndexOf(hash, null) >= 0)
            throw KeyConditionErrors.CreateMissingHashKeyException(schema, keys, condition, Parts(condition));
        CheckOrder(range, keys.Range);
        var key = hash.Concat(range).OfType<Condition>().Aggregate((all, part) => new Condition.And(condition.Source, all, part));
        return new KeySplit(key, filter);
    }

    /// <summary>Returns the index of the key that a condition compares with == and a value, or -1.</summary>
    public static int FindEquality(Condition part, IReadOnlyList<PropertySchema> keys) =>
        part is Condition.Comparison { Operator: "=", Right: Operand.Value } equality ? Find(equality.Left, keys) : -1;

    private static IEnumerable<Condition> Parts(Condition condition) =>
        condition is Condition.And and ? Parts(and.Left).Concat(Parts(and.Right)) : [condition];

    private static int FindRange(Condition part, IReadOnlyList<PropertySchema> keys) =>
        part switch
        {
            Condition.Comparison { Operator: not "<>", Right: Operand.Value } comparison => Find(comparison.Left, keys),
            Condition.Function { Name: "begins_with" } function => Find(function.Path, keys),
            _ => -1,
        };

    private static int Find(Operand operand, IReadOnlyList<PropertySchema> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (operand is Operand.Path { Steps.Count: 0 } path && path.Property == keys[i])
                return i;
        }

        return -1;
    }

    /// <summary>Combines <c>&gt;=</c> and <c>&lt;=</c> on a sort key, which accepts only one condition.</summary>
    private static Condition.Between Combine(Condition first, Condition second, PropertySchema range) =>
        (first, second) switch
        {
            (Condition.Comparison { Operator: ">=" } low, Condition.Comparison { Operator: "<=" } high) => new(
                second.Source,
                low.Left,
                low.Right,
                high.Right
            ),
            (Condition.Comparison { Operator: "<=" } high, Condition.Comparison { Operator: ">=" } low) => new(
                second.Source,
                low.Left,
                low.Right,
                high.Right
            ),
            _ => throw new QueryTranslationException(
                second.Source,
                $"the sort key '{range.AttributeName}' accepts one condition, or >= together with <=, but '{first.Source}' is another one"
            ),
        };

    /// <summary>Checks that a condition on one of several sort keys has == on all that precede it.</summary>
    private static void CheckOrder(Condition?[] range, IReadOnlyList<PropertySchema> keys)
    {
        for (var i = 1; i < range.Length; i++)
        {
            if (range[i] is not { } part || range[i - 1] is Condition.Comparison { Operator: "=" })
                continue;
            throw new QueryTranslationException(
                part.Source,
                $"each of several sort keys needs == on all that precede it, but '{keys[i - 1].AttributeName}' before "
                    + $"'{keys[i].AttributeName}' has no =="
            );
        }
    }
}
