using System.Xml.Linq;

namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>Reads the TRX files of a folder.</summary>
internal static class Trx
{
    private static readonly XNamespace Namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder, "*.trx").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>Returns each result as <c>Outcome name</c>.</summary>
    public static IEnumerable<string> Results(string folder, string file) =>
        XDocument
            .Load(Path.Combine(folder, file))
            .Descendants(Namespace + "UnitTestResult")
            .Select(result => $"{result.Attribute("outcome")!.Value} {result.Attribute("testName")!.Value}")
            .Order(StringComparer.Ordinal);
}
