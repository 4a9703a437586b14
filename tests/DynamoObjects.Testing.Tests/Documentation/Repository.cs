namespace DynamoObjects.Testing.Tests.Documentation;

/// <summary>The repository from which these tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Returns the C# files of the projects whose names start with a prefix.</summary>
    public static IEnumerable<string> Sources(string projects) =>
        Directory
            .EnumerateDirectories(Path.Combine(Root, "src"), projects + "*")
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    /// <summary>Returns the anchors of the headings of a documentation page.</summary>
    public static IReadOnlySet<string> Anchors(string page) =>
        File.ReadLines(Path.Combine(Root, "docs", page))
            .Where(line => line.StartsWith('#'))
            .Select(line => line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-'))
            .ToHashSet();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DynamoObjects.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder;
    }
}
