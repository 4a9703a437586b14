using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Lambdas;

/// <summary>The expressions of a request, translated from lambdas; null for those that it does not have.</summary>
/// <param name="Key">The key condition of a query.</param>
/// <param name="Update">The update expression.</param>
/// <param name="Condition">The filter of a query or scan, or the condition of a write.</param>
/// <param name="Names">The attribute names by placeholder, owned by the request.</param>
/// <param name="Values">The values by placeholder, owned by the request.</param>
internal sealed record ItemExpressions(
    string? Key,
    string? Update,
    string? Condition,
    Dictionary<string, string>? Names,
    Dictionary<string, AttributeValue>? Values
)
{
    public static readonly ItemExpressions None = new(null, null, null, null, null);

    /// <summary>Whether no item can meet the condition, so that no request is needed.</summary>
    public bool IsAlwaysFalse { get; init; }
}
