using System.Linq.Expressions;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Creates the errors of key conditions that DynamoDB does not accept, with advice.</summary>
internal static class KeyConditionErrors
{
    /// <exception cref="QueryTranslationException">The condition filters by a key.</exception>
    public static void ThrowIfFiltersByKey(Condition part, KeyAttributes keys) => ThrowIfUsesKey(part.Source, part, keys);

    public static QueryTranslationException CreateMissingHashKeyException(
        RecordSchema schema,
        KeyAttributes keys,
        Condition condition,
        IEnumerable<Condition> parts
    )
    {
        var candidates = KeyAttributes
            .All(schema)
            .Where(other =>
                other.QueryArgument != keys.QueryArgument
                && other.Hash.All(key => parts.Any(part => KeySplit.FindEquality(part, [key]) == 0))
            );
        var advice = string.Join(" or ", candidates.Select(other => other.QueryArgument));
        var names = string.Join(" and ", keys.Hash.Select(key => $"'{key.AttributeName}'"));
        return new QueryTranslationException(
            condition.Source,
            $"a query of {keys.Title} needs == on its partition key{(keys.Hash.Count > 1 ? "s" : "")} {names}; "
                + (advice.Length > 0 ? $"query with {advice}, or use Scan" : "use Scan to read the whole table")
        );
    }

    private static void ThrowIfUsesKey(Expression source, Condition within, KeyAttributes keys)
    {
        switch (within)
        {
            case Condition.And and:
                ThrowIfUsesKey(source, and.Left, keys);
                ThrowIfUsesKey(source, and.Right, keys);
                break;
            case Condition.Or or:
                ThrowIfUsesKey(source, or.Left, keys);
                ThrowIfUsesKey(source, or.Right, keys);
                break;
            case Condition.Not not:
                ThrowIfUsesKey(source, not.Inner, keys);
                break;
            case Condition.Comparison comparison:
                ThrowIfUsesKey(source, comparison.Left, keys);
                ThrowIfUsesKey(source, comparison.Right, keys);
                break;
            case Condition.In @in:
                ThrowIfUsesKey(source, @in.Target, keys);
                break;
            case Condition.Function function:
                ThrowIfUsesKey(source, function.Path, keys);
                break;
        }
    }

    private static void ThrowIfUsesKey(Expression source, Operand operand, KeyAttributes keys)
    {
        var property = (operand as Operand.Path ?? (operand as Operand.Size)?.Target)?.Property;
        if (property is null)
            return;
        if (keys.Hash.Contains(property))
            throw new QueryTranslationException(
                source,
                $"a query needs the partition key '{property.AttributeName}' exactly once, with == and a value, and cannot filter by it"
            );
        if (keys.Range.Contains(property))
        {
            throw new QueryTranslationException(
                source,
                $"a query accepts the sort key '{property.AttributeName}' only with ==, <, <=, >, >=, Between or StartsWith, "
                    + $"combined by &&, and cannot filter by it"
            );
        }
    }
}
