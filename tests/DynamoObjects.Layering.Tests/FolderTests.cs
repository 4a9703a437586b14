using DynamoObjects.Documentation;

namespace DynamoObjects.Layering.Tests;

/// <summary>Every shipped project with rooms is in the table.</summary>
public class FolderTests
{
    [Fact]
    public void Every_project_with_folders_is_known()
    {
        var withRooms = Directory.EnumerateDirectories(Path.Combine(Document.Root(), "src"))
            .Where(project => Directory.EnumerateDirectories(project).Any(folder => IsRoom(Path.GetFileName(folder)) && HasCode(folder)))
            .Select(project => Path.GetFileName(project)!);

        Assert.Equal(Rooms.Order.Keys.Order(StringComparer.Ordinal), withRooms.Order(StringComparer.Ordinal));
    }

    private static bool IsRoom(string folder) => folder is not ("bin" or "obj");

    private static bool HasCode(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any();
}
