using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A selected path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Name">The name of its value in the result: the last name of the path, and the indexes after it.</param>
internal readonly record struct SelectedPath(DocumentPath Path, string Name)
{
    public static SelectedPath Create(DocumentPath path)
    {
        var name = Array.FindLastIndex(path.Elements, element => !element.IsIndex);
        return new SelectedPath(path, string.Concat(path.Elements.Skip(name).Select(element => element.ToString())));
    }
}
