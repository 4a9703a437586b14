using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>What a statement of PartiQL says, with its parameters in their places.</summary>
internal sealed record Statement(StatementKind Kind, string TableName)
{
    public string? IndexName { get; init; }

    /// <summary>The paths that are selected; <see langword="null"/> for all attributes.</summary>
    public List<List<PathElement>>? Selected { get; init; }

    public WhereClause? Where { get; init; }

    /// <summary>The attributes that the items are ordered by.</summary>
    public List<StatementOrder> Order { get; init; } = [];

    /// <summary>The item that is inserted.</summary>
    public Dictionary<string, AttributeValue>? Item { get; init; }

    /// <summary>The changes of an update, as the sections of an update expression.</summary>
    public List<Assignment> Assignments { get; init; } = [];

    /// <summary>As <c>ALL OLD</c>; <see langword="null"/> for nothing.</summary>
    public string? Returning { get; init; }

    public bool IsRead => Kind == StatementKind.Select;
}
