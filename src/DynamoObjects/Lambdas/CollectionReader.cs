using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>Computes the elements of a collection that an attribute is compared with.</summary>
internal static class CollectionReader
{
    /// <summary>The elements; the collection may be written out in the lambda itself.</summary>
    public static IEnumerable<object?> Read(Expression expression)
    {
        var collection = StripSpan(expression);
        if (collection is NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array)
            return array.Expressions.Select(ValueReader.Read);
        var value = ValueReader.Read(collection);

        // As C# has it: the span of an array that is null is empty.
        if (value is null && collection != expression)
            return [];
        if (HasCustomComparer(value))
        {
            throw new QueryTranslationException(
                expression,
                "it compares text in a way of its own, and DynamoDB compares it ordinally; use a collection without a comparer"
            );
        }

        return (value as IEnumerable)?.Cast<object?>()
            ?? throw new QueryTranslationException(
                expression,
                value is null
                    ? "the collection is null; test for null before it in the lambda, as 'x == null || ...'"
                    : "a collection of values is needed here"
            );
    }

    /// <summary>The array behind a conversion to a span, which cannot be boxed.</summary>
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

            // The keys of a dictionary, which do not show its comparer.
            ICollection<string> texts => texts.Any(text =>
                text is not null && (Differs(texts, text.ToUpperInvariant()) || Differs(texts, text.ToLowerInvariant()))
            ),
            _ => false,
        };

    private static bool Differs(ICollection<string> texts, string text) =>
        texts.Contains(text) != texts.Contains(text, StringComparer.Ordinal);

    private static bool IsOrdinal(IEqualityComparer<string> comparer) =>
        comparer.Equals(EqualityComparer<string>.Default) || comparer.Equals(StringComparer.Ordinal);

    // Sorted sets compare by culture unless a comparer is set, and cultures distinguish other letters than DynamoDB does.
    private static bool IsOrdinal(IComparer<string> comparer) =>
        comparer.Equals(Comparer<string>.Default) || comparer.Equals(StringComparer.Ordinal);
}
