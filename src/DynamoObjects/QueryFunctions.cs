using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>What DynamoDB can be asked and C# has no operator for. In a lambda they are translated; elsewhere they do
/// what they say.</summary>
public static class QueryFunctions
{
    /// <summary>Whether a value lies within bounds, both included.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value; null lies within none.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    /// <returns>Whether it does; strings are compared by their code points, as DynamoDB does.</returns>
    public static bool Between<T>(this T value, T low, T high) =>
        value is not null && Compare(value, low) >= 0 && Compare(value, high) <= 0;

    /// <summary>Whether a value is one of several.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="values">At most 100.</param>
    /// <returns>Whether it is.</returns>
    public static bool In<T>(this T value, params T[] values) => Array.IndexOf(values, value) >= 0;

    /// <summary>Whether an item has an attribute, null or not: <c>Query(s => s.Id == id &amp;&amp;
    /// QueryFunctions.Exists(s.City))</c>.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="value">The property, or something within it.</param>
    /// <returns>Whether it has; outside of a lambda, whether the value is not null.</returns>
    public static bool Exists<T>(T value) => value is not null;

    /// <summary>Whether an item's attribute is of a type of DynamoDB's, which others may have written. Only for lambdas.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="value">The property, or something within it.</param>
    /// <param name="kind">The type.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="NotSupportedException">It is called outside of a lambda, where the attribute is not known.</exception>
    public static bool IsStoredAs<T>(T value, AttributeKind kind) =>
        throw new NotSupportedException(
            "Only DynamoDB knows how an attribute is stored: use IsStoredAs in the lambda of a query, a scan or a condition."
        );

    private static int Compare<T>(T x, T y) =>
        x is string left && y is string right ? string.CompareOrdinal(left, right) : Comparer<T>.Default.Compare(x, y);
}
