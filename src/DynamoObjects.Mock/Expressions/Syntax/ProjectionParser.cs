using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>Parses the comma-separated paths of a projection.</summary>
internal static class ProjectionParser
{
    public static DocumentPath[] Parse(TokenReader reader)
    {
        var paths = new List<DocumentPath>();
        do
        {
            paths.Add(reader.ReadPath());
        } while (reader.TryTake(","));
        reader.ExpectEnd();
        return [.. paths];
    }
}
