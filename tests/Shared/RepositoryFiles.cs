namespace DynamoObjects.Documentation;

/// <summary>Finds files of the repository, without those that a build or a run creates.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] IgnoredFolders = ["bin", "obj", "artifacts", "node_modules", "TestResults", ".git"];

    /// <summary>Finds the files of a folder and its subfolders, in a fixed order.</summary>
    public static IEnumerable<string> Find(string folder, string pattern) =>
        Directory
            .EnumerateFiles(folder, pattern)
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(inner => !IgnoredFolders.Contains(Path.GetFileName(inner)))
                    .SelectMany(inner => Find(inner, pattern))
            )
            .Order(StringComparer.Ordinal);
}
