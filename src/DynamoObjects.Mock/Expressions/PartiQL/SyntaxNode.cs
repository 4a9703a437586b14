namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A node in the syntax of a statement, before DynamoDB's rules apply.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Token">The token at which errors are reported: the operator, the name of the function, the literal.</param>
/// <param name="Children">The operands, elements or steps.</param>
internal sealed record SyntaxNode(SyntaxKind Kind, StatementToken Token, params SyntaxNode[] Children)
{
    /// <summary>The clauses of a <see cref="SyntaxKind.Select"/> or <see cref="SyntaxKind.Change"/>.</summary>
    public StatementSyntax? Statement { get; init; }

    /// <summary>The position of the token.</summary>
    public string Place => Token.Place;

    /// <summary>The name of the kind in AWS's messages.</summary>
    public string TypeName =>
        Kind switch
        {
            SyntaxKind.Name => "VariableReference",
            SyntaxKind.Text => "STRING",
            SyntaxKind.Number => Token.Text.AsSpan().ContainsAny('.', 'e', 'E') ? "DECIMAL" : "INT",
            SyntaxKind.Boolean => "BOOL",
            SyntaxKind.Null => "NULL",
            SyntaxKind.Missing => "LiteralMissing",
            SyntaxKind.List or SyntaxKind.Bag => "Seq",
            SyntaxKind.Is => "Typed",
            SyntaxKind.Call or SyntaxKind.Operator or SyntaxKind.Sign or SyntaxKind.Not or SyntaxKind.In or SyntaxKind.Between => "NAry",
            _ => Kind.ToString(),
        };

    public bool IsLiteral => Kind is SyntaxKind.Text or SyntaxKind.Number or SyntaxKind.Boolean or SyntaxKind.Null;

    public bool IsCallOf(string function) => Kind == SyntaxKind.Call && Token.Text.Equals(function, StringComparison.OrdinalIgnoreCase);

    public bool IsOperator(string symbol) => Kind == SyntaxKind.Operator && Token.Text.Equals(symbol, StringComparison.OrdinalIgnoreCase);
}
