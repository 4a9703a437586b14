using System.Text.RegularExpressions;

namespace DynamoObjects.Differential.Comparing;

/// <summary>The order of the items that a statement reads.</summary>
internal static partial class StatementOrder
{
    /// <summary>Whether a statement reads one partition of a table, whose range keys order all items.</summary>
    public static bool IsTotal(string statement) =>
        Partition().IsMatch(statement) && !statement.Contains(" OR ", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""FROM "\w+" WHERE pk = """)]
    private static partial Regex Partition();
}
