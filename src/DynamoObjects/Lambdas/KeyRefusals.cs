using System.Linq.Expressions;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>What a query's condition says of its keys that DynamoDB does not take, and what to do instead.</summary>
internal static class KeyRefusals
{
    /// <exception cref="QueryTranslationException">The condition filters by a key.</exception>
    public static void RefuseFilter(Condition part, KeyAttributes keys) => Refuse(part.Source, part, keys);

    public static QueryTranslationException MissingHashKey(
        RecordSchema schema,
        KeyAttributes keys,
        Condition condition,
        IEnumerable<Condition> parts
    )
    {
        var fitting = KeyAttributes
            .All(schema)
            .Where(other => other.Of != keys.Of && other.Hash.All(key => parts.Any(part => KeySplit.FindEquality(part, [key]) == 0)));
        var advice = string.Join(" or ", fitting.Select(other => other.Of));
        var names = string.Join(" and ", keys.Hash.Select(key => $"'{key.AttributeName}'"));
        return new QueryTranslationException(
            condition.Source,
            $"a query of {keys.Title} needs == on its hash key{(keys.Hash.Count > 1 ? "s" : "")} {names}; "
                + (advice.Length > 0 ? $"ask {advice}, or use Scan" : "use Scan to read the whole table")
        );
    }

    private static void Refuse(Expression source, Condition within, KeyAttributes keys)
    {
        switch (within)
        {
            case Condition.And and:
                Refuse(source, and.Left, keys);
                Refuse(source, and.Right, keys);
                break;
            case Condition.Or or:
                Refuse(source, or.Left, keys);
                Refuse(source, or.Right, keys);
                break;
            case Condition.Not not:
                Refuse(source, not.Inner, keys);
                break;
            case Condition.Comparison comparison:
                Refuse(source, comparison.Left, keys);
                Refuse(source, comparison.Right, keys);
                break;
            case Condition.In @in:
                Refuse(source, @in.Of, keys);
                break;
            case Condition.Function function:
                Refuse(source, function.Path, keys);
                break;
        }
    }

    private static void Refuse(Expression source, Operand operand, KeyAttributes keys)
    {
        var property = (operand as Operand.Path ?? (operand as Operand.Size)?.Of)?.Property;
        if (property is null)
            return;
        if (keys.Hash.Contains(property))
            throw new QueryTranslationException(
                source,
                $"a query takes the hash key '{property.AttributeName}' with == and a value, once, and cannot filter by it"
            );
        if (keys.Range.Contains(property))
        {
            throw new QueryTranslationException(
                source,
                $"a query takes the range key '{property.AttributeName}' with one of ==, <, <=, >, >=, Between or StartsWith, "
                    + $"joined by &&, and cannot filter by it"
            );
        }
    }
}
