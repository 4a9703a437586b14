namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A token of a statement, with its position.</summary>
/// <param name="Kind">The kind of token.</param>
/// <param name="Text">The text; for a quoted token, the text between the quotes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Length">The number of characters.</param>
internal readonly record struct StatementToken(StatementTokenKind Kind, string Text, int Line, int Column, int Length)
{
    public bool IsKeyword => Kind == StatementTokenKind.Word && StatementReservedWords.IsReserved(Text);

    /// <summary>Whether the token can be a name.</summary>
    public bool IsName => Kind == StatementTokenKind.QuotedName || (Kind == StatementTokenKind.Word && !IsKeyword);

    /// <summary>Whether the token can be the name of a function.</summary>
    public bool IsCallable => IsName || (Kind == StatementTokenKind.Word && StatementReservedWords.IsFunction(Text));

    /// <summary>Whether the token is an operator that NOT can precede.</summary>
    public bool IsNegatable => IsWord("IN") || IsWord("BETWEEN") || IsWord("LIKE");

    /// <summary>Whether the token is a symbol of an operator, including those that DynamoDB does not support.</summary>
    public bool IsOperator =>
        Kind == StatementTokenKind.Symbol && Text is "=" or "<>" or "<" or "<=" or ">" or ">=" or "+" or "-" or "*" or "/" or "%" or "||";

    /// <summary>The position in the form of AWS's messages.</summary>
    public string Place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column}:{Length}");

    public bool Is(string symbol) => Kind == StatementTokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == StatementTokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
