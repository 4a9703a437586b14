using System.Text.Json;

namespace DynamoObjects.Testing.Delivery.Filters;

/// <summary>One alternative of a leaf.</summary>
/// <param name="Matches">Whether a text, a number, true, false or null matches.</param>
/// <param name="MatchesMissing">Whether a missing member matches.</param>
internal sealed record LeafRule(Func<JsonElement, bool> Matches, bool MatchesMissing = false);
