using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Reports names of tables and indexes that DynamoDB rejects.</summary>
/// <remarks>
/// See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Naming
/// rules</see>.
/// </remarks>
internal static class TableNaming
{
    private const int MinLength = 3;
    private const int MaxLength = 255;
    private const string Rules = "3 to 255 characters of a-z A-Z 0-9 _ . -";

    /// <summary>Reports an invalid table name. It may be too short, because of the prefix, and it may be an ARN.</summary>
    public static void RequireTable(string name, string typeName, Location location, Problems problems)
    {
        if (!IsAllowed(name, 1) && !name.StartsWith("arn:", StringComparison.Ordinal))
            problems.Add(Diagnostics.InvalidName, location, "table", name, typeName, "a table name with its prefix has " + Rules);
    }

    public static void RequireIndex(string name, string typeName, Location location, Problems problems)
    {
        if (!IsAllowed(name, MinLength))
            problems.Add(Diagnostics.InvalidName, location, "index", name, typeName, "an index name has " + Rules);
    }

    private static bool IsAllowed(string name, int minLength) =>
        name.Length >= minLength && name.Length <= MaxLength && name.All(IsAllowed);

    private static bool IsAllowed(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '-';
}
