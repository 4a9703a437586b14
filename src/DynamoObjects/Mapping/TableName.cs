namespace DynamoObjects.Mapping;

/// <summary>Checks table names against DynamoDB's rules.</summary>
/// <remarks>
/// See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Naming
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

        // Requests accept the ARN of a table, also of another account, instead of its name.
        var isArn = prefix.Length == 0 && name.StartsWith("arn:", StringComparison.Ordinal);
        if (isArn || (whole.Length is >= MinLength and <= MaxLength && whole.All(IsAllowed)))
            return whole;
        var parts = prefix.Length == 0 ? "" : $" (prefix '{prefix}', name '{name}')";
        throw new DynamoSchemaException(
            $"'{whole}'{parts} is not a valid table name: DynamoDB accepts 3 to 255 characters of a-z A-Z 0-9 _ . -"
        );
    }

    public static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.';
}
