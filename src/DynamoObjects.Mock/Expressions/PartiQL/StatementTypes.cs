namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>The types of PartiQL, some of which DynamoDB supports.</summary>
internal static class StatementTypes
{
    private static readonly Dictionary<string, string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NULL"] = "NULL",
        ["BOOLEAN"] = "BOOL",
        ["BOOL"] = "BOOL",
        ["BLOB"] = "B",
        ["STRING"] = "S",
        ["NUMERIC"] = "N",
        ["STRUCT"] = "M",
        ["TUPLE"] = "M",
        ["LIST"] = "L",
    };

    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "MISSING",
        "INT",
        "INT4",
        "INT8",
        "INTEGER",
        "SMALLINT",
        "DOUBLE",
        "DOUBLE_PRECISION",
        "DECIMAL",
        "DEC",
        "FLOAT",
        "REAL",
        "CHAR",
        "CHARACTER",
        "CHARACTER_VARYING",
        "VARCHAR",
        "SYMBOL",
        "CLOB",
        "SEXP",
        "BAG",
        "ANY",
        "DATE",
        "TIME",
        "TIMESTAMP",
    };

    /// <summary>Whether PartiQL has a type.</summary>
    public static bool IsType(string word) => Attributes.ContainsKey(word) || Others.Contains(word);

    /// <summary>Gets the attribute type for a type; <see langword="null"/> if there is none.</summary>
    public static string? FindAttributeType(string word) => Attributes.GetValueOrDefault(word);

    /// <summary>Gets the word that can follow a type's first word; <see langword="null"/> for most types.</summary>
    public static string? SecondWord(string word) =>
        word.ToUpperInvariant() switch
        {
            "DOUBLE" => "PRECISION",
            "CHARACTER" => "VARYING",
            _ => null,
        };

    /// <summary>Whether a type's first word is a type on its own.</summary>
    public static bool IsWhole(string word) => !word.Equals("DOUBLE", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the maximum number of arguments of a type, such as its length.</summary>
    public static int MaxArguments(string word) =>
        word.ToUpperInvariant() switch
        {
            "DECIMAL" or "DEC" or "NUMERIC" => 2,
            "CHAR" or "CHARACTER" or "VARCHAR" or "CHARACTER_VARYING" or "FLOAT" or "TIME" => 1,
            _ => 0,
        };

    /// <summary>Gets the long name of a type.</summary>
    public static string Name(string word) =>
        word.ToUpperInvariant() switch
        {
            "INT" => "INTEGER",
            "INT4" => "INTEGER4",
            "INT8" => "INTEGER8",
            "BOOL" => "BOOLEAN",
            "DEC" => "DECIMAL",
            "CHAR" => "CHARACTER",
            "VARCHAR" => "CHARACTER_VARYING",
            var name => name,
        };
}
