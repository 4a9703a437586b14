namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>One clause of an update.</summary>
/// <param name="Kind">The section of the clause.</param>
/// <param name="Path">The path to change.</param>
/// <param name="Value">The value to set, add or delete; <see langword="null"/> for a removal.</param>
internal sealed record UpdateClause(UpdateKind Kind, DocumentPath Path, UpdateOperand? Value)
{
    /// <summary>The nested paths on both sides, unresolved; they are collected once.</summary>
    public DocumentPath[] NestedPaths { get; } = Nested(Path, Value);

    private static DocumentPath[] Nested(DocumentPath path, UpdateOperand? value)
    {
        var paths = new List<DocumentPath> { path };
        value?.Collect(paths);
        return [.. paths.Where(p => p.IsNested)];
    }
}
