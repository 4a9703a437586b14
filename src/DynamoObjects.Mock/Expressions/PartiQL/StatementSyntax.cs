namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>The clauses of a statement, as written.</summary>
internal sealed record StatementSyntax(StatementKind Kind)
{
    /// <summary>The table or index; <see langword="null"/> for changes without one.</summary>
    public SyntaxNode? Source { get; init; }

    /// <summary>Whether the source has another name.</summary>
    public bool HasAlias { get; init; }

    public bool HasSeveralSources { get; init; }

    public bool IsDistinct { get; init; }

    /// <summary>Whether SELECT is followed by VALUE.</summary>
    public bool IsValue { get; init; }

    /// <summary>The selected expressions; <see langword="null"/> for all attributes.</summary>
    public List<SyntaxNode>? Selected { get; init; }

    /// <summary>Whether a selected expression has another name.</summary>
    public bool HasSelectedAlias { get; init; }

    public SyntaxNode? Where { get; init; }

    public List<(SyntaxNode By, bool IsDescending)> Order { get; init; } = [];

    public bool HasGroups { get; init; }

    public SyntaxNode? Having { get; init; }

    public SyntaxNode? Limit { get; init; }

    /// <summary>The paths to set, each with its value, and the paths to remove, without one.</summary>
    public List<(SyntaxNode Path, SyntaxNode? Value)> Changes { get; init; } = [];

    /// <summary>Whether the changes contain an insertion.</summary>
    public bool HasInsertion { get; init; }

    /// <summary>The inserted item.</summary>
    public SyntaxNode? Inserted { get; init; }

    /// <summary>Whether an insertion has a position in a list.</summary>
    public bool HasPosition { get; init; }

    /// <summary>The returned values, such as <c>ALL OLD</c>, each with the expression that follows.</summary>
    public List<(string When, bool IsStar)> Returning { get; init; } = [];
}
