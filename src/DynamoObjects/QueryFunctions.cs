using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>Provides operators of DynamoDB's expressions that C# does not have.</summary>
/// <remarks>
/// In a lambda that you pass to the mapper, the methods are translated. Elsewhere, all except <see cref="IsStoredAs{T}"/> run in .NET with
/// the same meaning.
/// </remarks>
public static class QueryFunctions
{
    /// <summary>Returns whether a value is between two bounds, inclusive.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value. <see langword="null"/> is not between any bounds.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    /// <returns>Whether the value is between the bounds; strings are compared ordinally, as in DynamoDB.</returns>
    public static bool Between<T>(this T value, T low, T high) =>
        value is not null && Compare(value, low) >= 0 && Compare(value, high) <= 0;

    /// <summary>Returns whether a value is in a list.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value to search for.</param>
    /// <param name="values">The list, at most 100 values.</param>
    /// <returns><see langword="true"/> if the value is in the list; otherwise, <see langword="false"/>.</returns>
    public static bool In<T>(this T value, params T[] values) => Array.IndexOf(values, value) >= 0;

    /// <summary>
    /// Returns whether an item has an attribute, even if its value is null:
    /// <c>Query(s => s.Id == id &amp;&amp; QueryFunctions.Exists(s.City))</c>.
    /// </summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="value">The property or a part of its value.</param>
    /// <returns>Whether the item has the attribute; outside of a lambda, whether the value is not null.</returns>
    public static bool Exists<T>(T value) => value is not null;

    /// <summary>Returns whether an item's attribute is of a DynamoDB type.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="value">The property or a part of its value.</param>
    /// <param name="kind">The DynamoDB type.</param>
    /// <returns><see langword="true"/> if the attribute is of that type; otherwise, <see langword="false"/>.</returns>
    /// <remarks>Use the method only in lambdas. Other writers may have stored the attribute as another type.</remarks>
    /// <exception cref="NotSupportedException">The method is called outside of a lambda.</exception>
    public static bool IsStoredAs<T>(T value, AttributeKind kind) =>
        throw new NotSupportedException(
            "IsStoredAs works only in the lambda of a query, a scan or a condition, because only DynamoDB knows the type of an attribute."
        );

    private static int Compare<T>(T x, T y) =>
        x is string left && y is string right ? string.CompareOrdinal(left, right) : Comparer<T>.Default.Compare(x, y);
}
