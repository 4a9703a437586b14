using System.Globalization;
using System.Text;
using DynamoObjects.Documentation;

namespace DynamoObjects.Docs.Tests.Api;

/// <summary>docs/reference/api.md lists the public types of each package.</summary>
public class ApiDocumentationTests
{
    [Fact]
    public void The_page_of_the_API_has_every_public_type() => GeneratedDocument.AssertUpToDate("reference/api.md", Write());

    private static string Write()
    {
        var page = new StringBuilder();
        var source = Path.Combine(GeneratedDocument.FindRepositoryRoot(), "src");
        foreach (var project in Directory.EnumerateDirectories(source).Order(StringComparer.Ordinal))
        {
            var types = PublicTypes.Read(project);
            if (types.Count == 0)
                continue;
            page.Append(CultureInfo.InvariantCulture, $"\n## {Path.GetFileName(project)}\n| type | |\n|---|---|\n");
            foreach (var type in types)
                page.Append(CultureInfo.InvariantCulture, $"| `{type.Name}` | {type.Summary} |\n");
        }

        return page.ToString();
    }
}
