using System.Text.RegularExpressions;
using DynamoObjects.Documentation;

namespace DynamoObjects.Docs.Tests.Api;

/// <summary>Reads the public types of a package: their names from PublicAPI.*.txt, their summaries from the source files.</summary>
internal static partial class PublicTypes
{
    public static IReadOnlyList<PublicType> Read(string project)
    {
        var names = Directory
            .EnumerateFiles(project, "PublicAPI.*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => TypeLine().IsMatch(line))
            .ToList();
        var sources = RepositoryFiles.Find(project, "*.cs").Select(File.ReadAllLines).ToList();
        return
        [
            .. names
                .Select(name => new PublicType(GetShortName(name), FindSummary(GetShortName(name), sources)))
                .OrderBy(type => type.Name, StringComparer.Ordinal),
        ];
    }

    private static string GetShortName(string name) => ShortName().Match(name).Value;

    private static string FindSummary(string name, List<string[]> sources)
    {
        var declaration = new Regex(
            @"^public (\w+ )*(class|struct|record|enum|interface|delegate [\w.<>?]+) " + Regex.Escape(name) + @"(?![\w<])"
        );
        foreach (var lines in sources)
        {
            var line = Array.FindIndex(lines, declaration.IsMatch);
            if (line >= 0 && Summary.Read(lines, line) is { Length: > 0 } summary)
                return summary;
        }

        throw new InvalidOperationException($"No source file has the public type {name} with a summary.");
    }

    // Members have '->' or parameters; types have neither.
    [GeneratedRegex(@"^[A-Z][\w.]*(<[\w, ]+>)?$")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"\w+(<[\w, ]+>)?$")]
    private static partial Regex ShortName();
}
