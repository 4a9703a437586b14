namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>The types that PartiQL knows, of which DynamoDB has some.</summary>
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

    /// <summary>Whether PartiQL has such a type.</summary>
    public static bool IsType(string word) => Attributes.ContainsKey(word) || Others.Contains(word);

    /// <summary>The type that attributes have; <see langword="null"/> where they have none such.</summary>
    public static string? FindAttributeType(string word) => Attributes.GetValueOrDefault(word);

    /// <summary>The long name of a type.</summary>
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
