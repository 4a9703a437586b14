using DynamoObjects.Documentation;

namespace DynamoObjects.Layering.Tests;

/// <summary>The map of the folders in CONTRIBUTING.md.</summary>
public class MapTests
{
    [Fact]
    public void It_has_every_room_in_its_place()
    {
        var expected = Rooms.Order.ToDictionary(p => p.Key, p => p.Value.Where(room => room != Rooms.Root).ToArray());

        Assert.Equal(expected.OrderBy(p => p.Key, StringComparer.Ordinal), ReadMap().OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    private static Dictionary<string, string[]> ReadMap()
    {
        var map = new Dictionary<string, string[]>();
        string[] projects = [];
        var page = File.ReadLines(Path.Combine(GeneratedDocument.FindRepositoryRoot(), "CONTRIBUTING.md"));
        foreach (var line in page.SkipWhile(line => line != "```text").Skip(1).TakeWhile(line => line != "```"))
        {
            var first = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
            if (first is null)
                continue;
            if (!line.StartsWith(' '))
                projects = line.Split("  ")[0].Split(", ");
            foreach (var project in projects)
                map[project] = line.StartsWith(' ') ? [.. map[project], first] : [];
        }

        return map;
    }
}
