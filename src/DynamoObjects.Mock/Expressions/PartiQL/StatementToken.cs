namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A word of a statement, and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word; of a quoted one, what is between the quotes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Length">How many characters it takes.</param>
internal readonly record struct StatementToken(StatementTokenKind Kind, string Text, int Line, int Column, int Length)
{
    private static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "SELECT", "FROM", "WHERE", "INSERT", "INTO", "VALUE", "UPDATE", "SET", "REMOVE", "DELETE", "RETURNING", "ORDER", "GROUP", "BY", "LIMIT", "AS", "AND", "OR", "NOT", "IN", "IS",
        "BETWEEN", "NULL", "MISSING", "TRUE", "FALSE",
    };

    public bool IsKeyword => Kind == StatementTokenKind.Word && Keywords.Contains(Text);

    /// <summary>Whether it can name something.</summary>
    public bool IsName => Kind == StatementTokenKind.QuotedName || (Kind == StatementTokenKind.Word && !IsKeyword);

    /// <summary>Where it stands, as AWS tells it.</summary>
    public string Place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column}:{Length}");

    public bool Is(string symbol) => Kind == StatementTokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == StatementTokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
