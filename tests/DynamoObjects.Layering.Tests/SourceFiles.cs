using DynamoObjects.Documentation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoObjects.Layering.Tests;

/// <summary>Reads source code, for facts that compiled code does not contain, such as where a constant is
/// declared.</summary>
internal static class SourceFiles
{
    /// <summary>Reads the files of a folder and its subfolders.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The path of each file, relative to the folder, and its syntax.</returns>
    public static IEnumerable<(string Path, SyntaxNode Root)> ReadFolder(string folder) =>
        from file in RepositoryFiles.Find(folder, "*.cs")
        let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
        select (path, CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot());
}
