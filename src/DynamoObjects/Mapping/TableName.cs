namespace DynamoObjects.Mapping;

/// <summary>What DynamoDB takes as a table's name.</summary>
/// <remarks>
/// See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Naming
/// rules</see>.
/// </remarks>
internal static class TableName
{
    private const int MinLength = 3;
    private const int MaxLength = 255;

    /// <exception cref="DynamoSchemaException">DynamoDB rejects the name.</exception>
    public static string Combine(string prefix, string name)
    {
        var whole = prefix + name;

        // Requests take the ARN of a table, also of another account, in place of its name.
        var isArn = prefix.Length == 0 && name.StartsWith("arn:", StringComparison.Ordinal);
        if (isArn || (whole.Length is >= MinLength and <= MaxLength && whole.All(IsAllowed)))
            return whole;
        var parts = prefix.Length == 0 ? "" : $" (prefix '{prefix}', name '{name}')";
        throw new DynamoSchemaException($"DynamoDB rejects the table name '{whole}'{parts}: a name has 3 to 255 of a-z A-Z 0-9 _ . -");
    }

    public static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.';
}
