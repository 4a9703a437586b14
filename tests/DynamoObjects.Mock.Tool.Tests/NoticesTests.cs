using System.Text.Json;

namespace DynamoObjects.Mock.Tool.Tests;

/// <summary>The notices file that ships with dynamock names all third-party components with their licenses.</summary>
public class NoticesTests
{
    private static readonly string Notices = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "THIRD-PARTY-NOTICES.txt"));

    [Fact]
    public void Every_package_in_dynamock_is_named_in_its_notices()
    {
        var packages = Packages();

        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Contains($"\n{package}\n", Notices, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_named_license_is_included_in_full()
    {
        Assert.Contains("\nMIT\n---\nPermission is hereby granted", Notices, StringComparison.Ordinal);
        Assert.Contains("\nApache-2.0\n----------\n", Notices, StringComparison.Ordinal);
        Assert.Contains("END OF TERMS AND CONDITIONS", Notices, StringComparison.Ordinal);
    }

    private static List<string> Packages()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "dynamock.deps.json")));
        return
        [
            .. file
                .RootElement.GetProperty("libraries")
                .EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package")
                .Select(library => library.Name[..library.Name.IndexOf('/', StringComparison.Ordinal)]),
        ];
    }
}
