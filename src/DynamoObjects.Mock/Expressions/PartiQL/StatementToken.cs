namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A word of a statement, and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word; of a quoted one, what is between the quotes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Length">How many characters it takes.</param>
internal readonly record struct StatementToken(StatementTokenKind Kind, string Text, int Line, int Column, int Length)
{
    public bool IsKeyword => Kind == StatementTokenKind.Word && StatementReservedWords.IsReserved(Text);

    /// <summary>Whether it can name something.</summary>
    public bool IsName => Kind == StatementTokenKind.QuotedName || (Kind == StatementTokenKind.Word && !IsKeyword);

    /// <summary>Whether it can name a function.</summary>
    public bool IsFunction =>
        Kind == StatementTokenKind.QuotedName || (Kind == StatementTokenKind.Word && !StatementReservedWords.IsClauseKeyword(Text));

    /// <summary>Whether it stands between two operands, and makes a value or a condition that DynamoDB may not have.</summary>
    public bool IsOperator => IsWord("LIKE") || (Kind == StatementTokenKind.Symbol && Text is "+" or "-" or "*" or "/" or "%" or "||");

    /// <summary>Where it stands, as AWS tells it.</summary>
    public string Place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column}:{Length}");

    public bool Is(string symbol) => Kind == StatementTokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == StatementTokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
