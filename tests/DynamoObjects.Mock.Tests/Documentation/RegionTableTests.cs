using System.Globalization;
using System.Text;
using DynamoObjects.Documentation;
using DynamoObjects.Mock.Regions;

namespace DynamoObjects.Mock.Tests.Documentation;

public class RegionTableTests
{
    [Fact]
    public void The_page_of_differences_lists_those_between_regions() =>
        GeneratedDocument.AssertUpToDate("reference/fidelity.md", Write(), "regions");

    private static string Write()
    {
        var table = new StringBuilder(
            "| Request | Regions | What they do | What us-east-1 and the other regions do |\n|---|---|---|---|\n"
        );
        foreach (var (_, subject, usual, other, regions) in RegionTable.All)
            table.Append(CultureInfo.InvariantCulture, $"| {subject} | {string.Join(", ", regions)} | {other} | {usual} |\n");
        return table.ToString();
    }
}
