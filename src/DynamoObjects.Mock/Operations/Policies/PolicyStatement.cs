using System.IO.Enumeration;
using System.Text.Json;

namespace DynamoObjects.Mock.Operations.Policies;

/// <summary>One statement of a resource policy.</summary>
/// <remarks>An element that is excluded, such as NotAction, has a name that begins with "Not".</remarks>
internal sealed record PolicyStatement
{
    public const string Everyone = "*";

    public string? Id { get; init; }

    public required bool IsAllowed { get; init; }

    /// <summary>Principal or NotPrincipal.</summary>
    public required string PrincipalElement { get; init; }

    /// <summary>The principals by type, such as AWS; the type of a single <c>*</c> is empty.</summary>
    public required IReadOnlyList<KeyValuePair<string, string[]>> Principals { get; init; }

    /// <summary>Action or NotAction.</summary>
    public required string ActionElement { get; init; }

    public required string[] Actions { get; init; }

    /// <summary>Resource or NotResource.</summary>
    public required string ResourceElement { get; init; }

    public required string[] Resources { get; init; }

    public JsonElement? Condition { get; init; }

    /// <summary>Whether the statement allows something to everyone, without a condition.</summary>
    public bool IsUnbounded =>
        IsAllowed && Condition is null && (PrincipalElement != "Principal" || Principals.Any(p => p.Value.Contains(Everyone)));

    /// <summary>Whether the statement denies an action to a principal, without a condition.</summary>
    public bool Denies(string principal, string action, string resource) =>
        !IsAllowed
        && Condition is null
        && Applies(PrincipalElement, Principals.SelectMany(p => p.Value), principal)
        && Applies(ActionElement, Actions, action)
        && Applies(ResourceElement, Resources, resource);

    private static bool Applies(string element, IEnumerable<string> patterns, string text) =>
        patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, text))
        != element.StartsWith("Not", StringComparison.Ordinal);
}
