using System.Collections.Frozen;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>The functions in a statement that have a meaning, or an error, of their own.</summary>
internal static class StatementFunctions
{
    private static readonly FrozenSet<string> Aggregates = new[] { "avg", "count", "max", "min", "sum" }.ToFrozenSet();

    private static readonly FrozenSet<string> OfConditions = new[]
    {
        "attribute_exists",
        "attribute_not_exists",
        "attribute_type",
        "begins_with",
        "contains",
        "size",
    }.ToFrozenSet();

    /// <summary>Whether a function computes a value from all items, which DynamoDB does not support.</summary>
    public static bool IsAggregate(string name) => Aggregates.Contains(name);

    /// <summary>Whether a function is for conditions only.</summary>
    public static bool IsOfConditions(string name) => OfConditions.Contains(name);

    /// <summary>Whether a function is for the values of updates only.</summary>
    public static bool IsOfUpdates(string name) => name is "list_append" or "if_not_exists";
}
