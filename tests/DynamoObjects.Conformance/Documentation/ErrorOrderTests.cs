using System.Globalization;
using System.Text;
using DynamoObjects.Conformance.ErrorOrder;
using DynamoObjects.Documentation;

namespace DynamoObjects.Conformance.Documentation;

/// <summary>docs/reference/error-order.md lists the errors of each operation in the order of the tables that the specs
/// verify.</summary>
public class ErrorOrderTests
{
    [Fact]
    public void The_page_of_the_order_of_errors_has_the_tables_of_the_specs() =>
        GeneratedDocument.AssertUpToDate("reference/error-order.md", WriteOperations() + WriteDifferences());

    private static string WriteOperations()
    {
        var page = new StringBuilder();
        foreach (var table in FaultTables.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {table.Operation}\n| | Error |\n|---|---|\n");
            for (var i = 0; i < table.Faults.Count; i++)
                page.Append(CultureInfo.InvariantCulture, $"| {i + 1} | {table.Faults[i].Name} |\n");
        }

        return page.ToString();
    }

    private static string WriteDifferences()
    {
        var page = new StringBuilder("\n### DynamoDB Local\n");
        foreach (var reason in LocalOrder.Differences.Select(difference => difference.Reason).Distinct())
            page.Append(CultureInfo.InvariantCulture, $"- {reason}\n");
        return page.ToString();
    }
}
