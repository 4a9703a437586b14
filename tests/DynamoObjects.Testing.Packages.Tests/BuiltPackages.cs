using System.IO.Compression;
using System.Xml.Linq;

namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The packages that the build of this repository creates.</summary>
internal sealed record BuiltPackages(
    string Id,
    IReadOnlyList<(string Id, string Version)> Dependencies,
    IReadOnlyDictionary<string, string> Metadata,
    IReadOnlyList<string> Files
)
{
    public static IReadOnlyList<BuiltPackages> All { get; } = [.. Directory.GetFiles(PackageConsumerProjects.Feed, "*.nupkg").Select(Read)];

    /// <summary>Copies a package with another version.</summary>
    public static void CopyAs(string version, string id, string folder)
    {
        var file = Path.Combine(folder, $"{id}.{version}.nupkg");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(PackageConsumerProjects.Feed, $"{id}.{PackageConsumerProjects.Version}.nupkg"), file);
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        var nuspec = Load(archive);
        var text = nuspec.ToString().Replace(PackageConsumerProjects.Version, version, StringComparison.Ordinal);
        using var stream = archive.GetEntry($"{id}.nuspec")!.Open();
        stream.SetLength(0);
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    }

    private static BuiltPackages Read(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        var nuspec = Load(archive);
        var name = nuspec.Name.Namespace;
        return new BuiltPackages(
            nuspec.Descendants(name + "id").First().Value,
            [.. nuspec.Descendants(name + "dependency").Select(Dependency).Distinct()],
            nuspec
                .Element(name + "metadata")!
                .Elements()
                .Where(element => !element.HasElements)
                .ToDictionary(element => element.Name.LocalName, element => element.Value),
            [.. archive.Entries.Select(entry => entry.FullName)]
        );
    }

    private static (string Id, string Version) Dependency(XElement element) =>
        (element.Attribute("id")!.Value, element.Attribute("version")!.Value);

    private static XElement Load(ZipArchive archive)
    {
        using var stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XElement.Load(stream);
    }
}
