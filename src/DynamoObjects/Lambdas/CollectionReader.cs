using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>Computes the elements of a collection that is compared with an attribute.</summary>
internal static class CollectionReader
{
    /// <summary>Returns the elements. The lambda itself may contain the collection expression.</summary>
    public static IEnumerable<object?> Read(Expression expression)
    {
        var collection = StripSpan(expression);
        if (collection is NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array)
            return array.Expressions.Select(ValueReader.Read);
        var value = ValueReader.Read(collection);

        // In C#, the span of a null array is empty.
        if (value is null && collection != expression)
            return [];
        if (HasCustomComparer(value))
        {
            throw new QueryTranslationException(
                expression,
                "the collection has a custom comparer, but DynamoDB compares ordinally; use a collection without a comparer"
            );
        }

        return (value as IEnumerable)?.Cast<object?>()
            ?? throw new QueryTranslationException(
                expression,
                value is null
                    ? "the collection is null; test for null first, such as 'x == null || ...'"
                    : "use a collection of values here"
            );
    }

    /// <summary>Returns the array that is converted to a span, because a span cannot be boxed.</summary>
    public static Expression StripSpan(Expression expression) =>
        expression switch
        {
            MethodCallExpression { Method.Name: "op_Implicit" or "AsSpan", Object: null, Arguments: [var array] }
                when expression.Type.IsByRefLike => array,
            UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } when expression.Type.IsByRefLike => operand,
            _ => expression,
        };

    private static bool HasCustomComparer(object? collection) =>
        collection switch
        {
            HashSet<string> set => !IsOrdinal(set.Comparer),
            FrozenSet<string> set => !IsOrdinal(set.Comparer),
            ImmutableHashSet<string> set => !IsOrdinal(set.KeyComparer),
            SortedSet<string> set => !IsOrdinal(set.Comparer),
            ImmutableSortedSet<string> set => !IsOrdinal(set.KeyComparer),
            string[] or List<string> => false,

            // Dictionary keys do not expose their comparer.
            ICollection<string> texts => texts.Any(text =>
                text is not null && (Differs(texts, text.ToUpperInvariant()) || Differs(texts, text.ToLowerInvariant()))
            ),
            _ => false,
        };

    private static bool Differs(ICollection<string> texts, string text) =>
        texts.Contains(text) != texts.Contains(text, StringComparer.Ordinal);

    private static bool IsOrdinal(IEqualityComparer<string> comparer) =>
        comparer.Equals(EqualityComparer<string>.Default) || comparer.Equals(StringComparer.Ordinal);

    // Without a comparer, sorted sets compare by culture, which treats other strings as equal than DynamoDB does.
    private static bool IsOrdinal(IComparer<string> comparer) =>
        comparer.Equals(Comparer<string>.Default) || comparer.Equals(StringComparer.Ordinal);
}
