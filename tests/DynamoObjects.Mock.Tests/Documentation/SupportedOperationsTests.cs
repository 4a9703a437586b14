using System.Globalization;
using System.Text;
using DynamoObjects.Documentation;
using DynamoObjects.Mock.Operations;

namespace DynamoObjects.Mock.Tests.Documentation;

public class SupportedOperationsTests
{
    [Fact]
    public void The_page_of_operations_lists_the_table_of_operations() =>
        GeneratedDocument.AssertUpToDate("reference/operations.md", Write(OperationTable.All));

    private static string Write(IReadOnlyList<Operation> operations)
    {
        var counts = Enum.GetValues<OperationState>()
            .Select(state => string.Create(CultureInfo.InvariantCulture, $"{operations.Count(o => o.State == state)} {NameOf(state)}"));
        var page = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Of {operations.Count} operations: {string.Join(", ", counts)}.\n\n")
            .Append("| Operation | State | Note |\n|---|---|---|\n");
        foreach (var operation in operations)
            page.Append(CultureInfo.InvariantCulture, $"| {operation.Name} | {NameOf(operation.State)} | {operation.Note} |\n");
        return page.ToString();
    }

    private static string NameOf(OperationState state) =>
        state switch
        {
            OperationState.Supported => "supported",
            OperationState.Recorded => "recorded",
            _ => "not supported",
        };
}
