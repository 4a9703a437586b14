using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoObjects.Layering.Tests;

/// <summary>The source that is compiled: what the compiled code does not show any more, such as where a constant stands.</summary>
internal static class SourceFiles
{
    /// <summary>Reads the files of a folder and of all within it.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The path of each, from the folder on, and its syntax.</returns>
    public static IEnumerable<(string Path, SyntaxNode Root)> ReadFolder(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
        where !path.Split('/').Any(part => part is "obj" or "bin")
        select (path, CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot());
}
