using DynamoObjects.Documentation;

namespace DynamoObjects.Layering.Tests;

/// <summary>Every shipped project with folders is in the table, and its test project has the same folders.</summary>
public class FolderTests
{
    // Folders of test projects that do not correspond to a folder of the project under test.
    private static readonly string[] TestOnlyFolders =
    [
        "Attempts", // retries of the SDK's client, one file for each kind of client
        "Analyzers", // tests of the project DynamoObjects.Testing.Analyzers, which ships inside DynamoObjects.Testing
        "Documentation", // generated pages and snippets of docs/
        "Fuzzing", // broken requests to the server
        "Generator", // tests of the project DynamoObjects.Generator, which ships inside DynamoObjects
        "Graphs", // responses in process and over HTTP compared
        "Members", // each member of each request
        "Records", // records that many tests use
    ];

    [Fact]
    public void Every_project_with_folders_is_known()
    {
        var withRooms = Directory
            .EnumerateDirectories(Path.Combine(GeneratedDocument.FindRepositoryRoot(), "src"))
            .Where(project =>
                Directory.EnumerateDirectories(project).Any(folder => IsSourceFolder(Path.GetFileName(folder)) && HasCode(folder))
            )
            .Select(project => Path.GetFileName(project)!);

        Assert.Equal(Rooms.Order.Keys.Order(StringComparer.Ordinal), withRooms.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Test_projects_have_the_folders_of_what_they_test()
    {
        var strays = Rooms.Order.Keys.SelectMany(FindUnexpectedFolders).ToList();

        Assert.Empty(strays);
    }

    private static IEnumerable<string> FindUnexpectedFolders(string project)
    {
        var source = Path.Combine(GeneratedDocument.FindRepositoryRoot(), "src", project);
        var tests = Path.Combine(GeneratedDocument.FindRepositoryRoot(), "tests", project + ".Tests");
        if (!Directory.Exists(tests))
            return [];
        return Directory
            .EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(tests, Path.GetDirectoryName(file)!))
            .Distinct()
            .Where(folder => IsSourceFolder(folder.Split(Path.DirectorySeparatorChar)[0]))
            .Where(folder => !TestOnlyFolders.Contains(Path.GetFileName(folder)) && !Directory.Exists(Path.Combine(source, folder)))
            .Select(folder => $"{project}.Tests/{folder}");
    }

    private static bool IsSourceFolder(string folder) => folder is not ("bin" or "obj" or "TestResults");

    private static bool HasCode(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any();
}
