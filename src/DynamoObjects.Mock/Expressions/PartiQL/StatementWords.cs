using System.Collections.Frozen;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>The words that name nothing in a statement unless they are quoted: those of SQL-92, and PartiQL's own.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html</remarks>
internal static class StatementWords
{
    private static readonly FrozenSet<string> Clauses = new[]
    {
        "SELECT", "FROM", "WHERE", "INSERT", "INTO", "VALUE", "UPDATE", "SET", "REMOVE", "DELETE", "RETURNING", "ORDER", "GROUP", "BY",
        "LIMIT", "AS", "AND", "OR", "NOT", "IN", "IS", "BETWEEN", "NULL", "MISSING", "TRUE", "FALSE", "HAVING", "DISTINCT", "LIKE",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Others = new[]
    {
        "ABSOLUTE", "ACTION", "ADD", "ALL", "ALLOCATE", "ALTER", "ANY", "ARE", "ASC", "ASSERTION", "AT", "AUTHORIZATION", "AVG", "BAG",
        "BEGIN", "BIT", "BLOB", "BOOL", "BOOLEAN", "CASCADE", "CASCADED", "CASE", "CAST", "CATALOG", "CHAR", "CHAR_LENGTH", "CHARACTER",
        "CHECK", "CLOB", "CLOSE", "COALESCE", "COLLATE", "COLLATION", "COLUMN", "COMMIT", "CONFLICT", "CONNECT", "CONNECTION",
        "CONSTRAINT", "CONSTRAINTS", "CONTINUE", "CONVERT", "CORRESPONDING", "COUNT", "CREATE", "CROSS", "CURRENT", "CURSOR", "DATE",
        "DATE_ADD", "DATE_DIFF", "DEALLOCATE", "DEC", "DECIMAL", "DECLARE", "DEFAULT", "DEFERRABLE", "DEFERRED", "DESC", "DESCRIBE",
        "DESCRIPTOR", "DIAGNOSTICS", "DISCONNECT", "DISTINCT", "DO", "DOMAIN", "DOUBLE", "DROP", "ELSE", "END", "ESCAPE", "EXCEPT",
        "EXCEPTION", "EXEC", "EXECUTE", "EXISTS", "EXTERNAL", "EXTRACT", "FETCH", "FIRST", "FLOAT", "FOR", "FOREIGN", "FOUND", "FULL",
        "GET", "GLOBAL", "GO", "GOTO", "GRANT", "HAVING", "IDENTITY", "IMMEDIATE", "INDEX", "INDICATOR", "INITIALLY", "INNER", "INPUT",
        "INSENSITIVE", "INT", "INTEGER", "INTERSECT", "INTERVAL", "ISOLATION", "JOIN", "KEY", "LANGUAGE", "LAST", "LEFT", "LET", "LEVEL",
        "LIKE", "LIST", "LOCAL", "LOWER", "MATCH", "MAX", "MIN", "MODIFIED", "MODULE", "NAMES", "NATIONAL", "NATURAL", "NCHAR", "NEW",
        "NEXT", "NO", "NOTHING", "NULLIF", "NUMERIC", "OF", "OLD", "ON", "ONLY", "OPEN", "OPTION", "OUTER", "OUTPUT", "OVERLAPS", "PAD",
        "PARTIAL", "PIVOT", "POSITION", "PRECISION", "PREPARE", "PRESERVE", "PRIMARY", "PRIOR", "PRIVILEGES", "PROCEDURE", "PUBLIC",
        "READ", "REAL", "REFERENCES", "RELATIVE", "RESTRICT", "REVOKE", "RIGHT", "ROLLBACK", "ROWS", "SCHEMA", "SCROLL", "SECTION",
        "SESSION", "SEXP", "SIZE", "SMALLINT", "SOME", "SPACE", "SQL", "SQLCODE", "SQLERROR", "SQLSTATE", "STRING", "STRUCT", "SUBSTRING",
        "SUM", "SYMBOL", "TABLE", "TEMPORARY", "THEN", "TIME", "TIMESTAMP", "TO", "TRANSACTION", "TRANSLATE", "TRANSLATION", "TRIM",
        "TUPLE", "UNION", "UNIQUE", "UNKNOWN", "UNPIVOT", "UPPER", "USAGE", "USER", "USING", "VALUES", "VARCHAR", "VARYING", "VIEW",
        "WHEN", "WHENEVER", "WITH", "WORK", "WRITE", "ZONE",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word is reserved.</summary>
    public static bool IsReserved(string word) => Clauses.Contains(word) || Others.Contains(word);

    /// <summary>Whether the word is a part of a statement, which names no function either.</summary>
    public static bool IsOfClauses(string word) => Clauses.Contains(word);
}
