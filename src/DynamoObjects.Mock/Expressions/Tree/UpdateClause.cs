namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>One clause of an update.</summary>
/// <param name="Kind">The section that it is in.</param>
/// <param name="Path">What it changes.</param>
/// <param name="Value">What it sets, adds or deletes; a removal has none.</param>
internal sealed record UpdateClause(UpdateKind Kind, DocumentPath Path, UpdateOperand? Value)
{
    /// <summary>The paths on either side that go into an attribute; they are looked for once, and not resolved.</summary>
    public DocumentPath[] NestedPaths { get; } = Nested(Path, Value);

    private static DocumentPath[] Nested(DocumentPath path, UpdateOperand? value)
    {
        var paths = new List<DocumentPath> { path };
        value?.Collect(paths);
        return [.. paths.Where(p => p.IsNested)];
    }
}
