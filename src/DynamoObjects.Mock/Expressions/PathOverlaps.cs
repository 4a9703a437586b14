using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions;

/// <summary>Finds paths that cannot occur together in one projection or update.</summary>
internal static class PathOverlaps
{
    /// <summary>Returns the error for the first two paths that overlap, or <see langword="null"/>.</summary>
    public static string? Find(IReadOnlyList<DocumentPath> paths)
    {
        for (var second = 1; second < paths.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (Relation(paths[first].Elements, paths[second].Elements) is { } relation)
                    return Messages.PathsOverlap(relation, paths[first], paths[second]);
            }
        }

        return null;
    }

    private static string? Relation(PathElement[] one, PathElement[] two)
    {
        var shared = Math.Min(one.Length, two.Length);
        for (var i = 0; i < shared; i++)
        {
            if (one[i] == two[i])
                continue;
            // A value is a map or a list, never both.
            return one[i].IsIndex != two[i].IsIndex ? "conflict" : null;
        }

        return "overlap";
    }
}
