using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A path that is selected.</summary>
/// <param name="Path">The path.</param>
/// <param name="Name">What its value is called: the last name of the path, and the indexes behind it.</param>
internal readonly record struct SelectedPath(DocumentPath Path, string Name)
{
    public static SelectedPath Create(DocumentPath path)
    {
        var name = Array.FindLastIndex(path.Elements, element => !element.IsIndex);
        return new SelectedPath(path, string.Concat(path.Elements.Skip(name).Select(element => element.ToString())));
    }
}
