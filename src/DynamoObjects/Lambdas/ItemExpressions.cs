using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Lambdas;

/// <summary>Lambdas as a request carries them; what a lambda does not say is null.</summary>
/// <param name="Key">What is said of the key: the key condition of a query.</param>
/// <param name="Update">What is changed.</param>
/// <param name="Condition">What must hold: the filter of a query or scan, the condition of a write.</param>
/// <param name="Names">The attributes' names by their placeholders; the request's own.</param>
/// <param name="Values">The values by their placeholders; the request's own.</param>
internal sealed record ItemExpressions(
    string? Key,
    string? Update,
    string? Condition,
    Dictionary<string, string>? Names,
    Dictionary<string, AttributeValue>? Values
)
{
    public static readonly ItemExpressions None = new(null, null, null, null, null);

    /// <summary>Whether the condition is known to hold for no item, so that nothing needs to be read.</summary>
    public bool IsAlwaysFalse { get; init; }
}
