using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>The parts of an item that a read returns. Thread safe.</summary>
internal sealed class Projection
{
    private readonly ProjectionNode _root = new();
    private readonly DocumentPath[] _paths;

    /// <param name="paths">Resolved paths that do not overlap.</param>
    public Projection(DocumentPath[] paths)
    {
        _paths = paths;
        foreach (var path in paths)
            _root.Add(path.Elements);
    }

    /// <summary>The top-level attributes that the projection names, with repetitions.</summary>
    public IEnumerable<string> TopLevelNames => _paths.Select(p => p.Name);

    /// <summary>The top-level attributes with nested paths in the projection.</summary>
    public IReadOnlyCollection<string> NestedNames =>
        Array.Exists(_paths, p => p.IsNested) ? [.. _paths.Where(p => p.IsNested).Select(p => p.Name)] : [];

    public Item Apply(Item item) => _root.Apply(item);
}
