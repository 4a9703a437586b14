using DynamoObjects.Mapping;

namespace DynamoObjects.Queries;

/// <summary>Splits a condition into what it says of the key, which finds items, and the rest, which filters them.</summary>
/// <remarks>
/// The rules are DynamoDB's: <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html"/>.
/// </remarks>
internal readonly record struct KeySplit(Condition Key, Condition? Filter)
{
    internal static KeySplit Of(RecordSchema schema, IndexSchema? index, Condition condition)
    {
        var hash = index?.HashKey ?? schema.HashKey;
        var range = index is null ? schema.RangeKey : index.RangeKey;
        Condition.Comparison? hashKey = null;
        Condition? rangeKey = null;
        Condition? filter = null;
        foreach (var part in Parts(condition))
        {
            if (part is Condition.Comparison { Operator: "=", Right: Operand.Value } equality && IsOn(equality.Left, hash))
            {
                if (hashKey is not null)
                    throw new QueryTranslationException(part.Source, $"the hash key '{hash.AttributeName}' is compared twice");
                hashKey = equality;
            }
            else if (range is not null && IsRangeCondition(part, range))
            {
                rangeKey = rangeKey is null ? part : Combine(rangeKey, part, range);
            }
            else
            {
                RefuseKeys(part, part, hash, range);
                filter = filter is null ? part : new Condition.And(condition.Source, filter, part);
            }
        }
        if (hashKey is null)
            throw new QueryTranslationException(condition.Source, MissingHashKey(schema, index, hash, condition));
        return new KeySplit(rangeKey is null ? hashKey : new Condition.And(condition.Source, hashKey, rangeKey), filter);
    }

    private static IEnumerable<Condition> Parts(Condition condition)
        => condition is Condition.And and ? Parts(and.Left).Concat(Parts(and.Right)) : [condition];

    private static bool IsOn(Operand operand, PropertySchema property)
        => operand is Operand.Path { Steps.Count: 0 } path && path.Property == property;

    private static bool IsRangeCondition(Condition part, PropertySchema range) => part switch
    {
        Condition.Comparison { Operator: not "<>", Right: Operand.Value } comparison => IsOn(comparison.Left, range),
        Condition.Between { Low: Operand.Value, High: Operand.Value } between => IsOn(between.Of, range),
        Condition.Function { Name: "begins_with" } function => IsOn(function.Path, range),
        _ => false,
    };

    /// <summary>A range key takes one condition; <c>&gt;=</c> and <c>&lt;=</c> together are one.</summary>
    private static Condition.Between Combine(Condition first, Condition second, PropertySchema range)
        => (first, second) switch
        {
            (Condition.Comparison { Operator: ">=" } low, Condition.Comparison { Operator: "<=" } high) => new(second.Source, low.Left, low.Right, high.Right),
            (Condition.Comparison { Operator: "<=" } high, Condition.Comparison { Operator: ">=" } low) => new(second.Source, low.Left, low.Right, high.Right),
            _ => throw new QueryTranslationException(
                second.Source, $"the range key '{range.AttributeName}' takes one condition ('{first.Source}' is another), or >= together with <="),
        };

    private static void RefuseKeys(Condition part, Condition within, PropertySchema hash, PropertySchema? range)
    {
        switch (within)
        {
            case Condition.And and:
                RefuseKeys(part, and.Left, hash, range);
                RefuseKeys(part, and.Right, hash, range);
                break;
            case Condition.Or or:
                RefuseKeys(part, or.Left, hash, range);
                RefuseKeys(part, or.Right, hash, range);
                break;
            case Condition.Not not:
                RefuseKeys(part, not.Inner, hash, range);
                break;
            case Condition.Comparison comparison:
                Refuse(comparison.Left);
                Refuse(comparison.Right);
                break;
            case Condition.Between between:
                Refuse(between.Of);
                Refuse(between.Low);
                Refuse(between.High);
                break;
            case Condition.In @in:
                Refuse(@in.Of);
                break;
            case Condition.Function function:
                Refuse(function.Path);
                break;
        }

        void Refuse(Operand operand)
        {
            var property = (operand as Operand.Path ?? (operand as Operand.Size)?.Of)?.Property;
            if (property is null || (property != hash && property != range))
                return;
            throw new QueryTranslationException(
                part.Source,
                property == hash
                    ? $"a query takes the hash key '{hash.AttributeName}' with == and a value, once, and cannot filter by it"
                    : $"a query takes the range key '{property.AttributeName}' with one of ==, <, <=, >, >=, Between or StartsWith, joined by &&, and cannot filter by it");
        }
    }

    private static string MissingHashKey(RecordSchema schema, IndexSchema? index, PropertySchema hash, Condition condition)
    {
        var fitting = schema.Indexes.Where(other => other != index && Parts(condition).Any(part
            => part is Condition.Comparison { Operator: "=", Right: Operand.Value } equality && IsOn(equality.Left, other.HashKey)));
        var advice = string.Join(" or ", fitting.Select(other => $"index: \"{other.Name}\""));
        return $"a query of {(index is null ? schema.TypeName : $"index '{index.Name}'")} needs == on its hash key '{hash.AttributeName}'; " +
            (advice.Length > 0 ? $"ask {advice}, or use Scan" : "use Scan to read the whole table");
    }
}
