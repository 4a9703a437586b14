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
        "INTEGER",
        "SMALLINT",
        "DECIMAL",
        "DEC",
        "FLOAT",
        "REAL",
        "CHAR",
        "CHARACTER",
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

    /// <summary>Gets the long name of a type.</summary>
    public static string Name(string word) =>
        word.ToUpperInvariant() switch
        {
            "INT" => "INTEGER",
            "DEC" => "DECIMAL",
            "CHAR" => "CHARACTER",
            "VARCHAR" => "CHARACTER_VARYING",
            var name => name,
        };
}
