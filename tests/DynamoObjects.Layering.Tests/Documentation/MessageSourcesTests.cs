using System.Globalization;
using System.Text;
using DynamoObjects.Documentation;

namespace DynamoObjects.Layering.Tests.Documentation;

/// <summary>docs/reference/fidelity.md counts the mock's messages by their sources, and lists those that no source
/// verifies.</summary>
public class MessageSourcesTests
{
    private static readonly string[] Kinds =
    [
        MessageSource.Measured,
        MessageSource.Documented,
        MessageSource.Local,
        MessageSource.Unverified,
    ];

    [Fact]
    public void The_page_of_differences_counts_the_messages_of_each_source()
    {
        var folder = Path.Combine(GeneratedDocument.FindRepositoryRoot(), "src", "DynamoObjects.Mock", "Errors");
        var messages = MessageSource.ReadAll(folder).OrderBy(m => m.Group, StringComparer.Ordinal).ToList();

        GeneratedDocument.AssertUpToDate("reference/fidelity.md", Count(messages) + ListUnverified(messages), "messages");
    }

    private static string Count(List<MessageSource> messages)
    {
        var table = new StringBuilder($"| Messages | {string.Join(" | ", Kinds)} |\n|---|{string.Concat(Kinds.Select(_ => "---|"))}\n");
        foreach (var group in messages.GroupBy(m => m.Group))
            AppendCounts(table, group.Key, group);
        AppendCounts(table, "All", messages);
        return table.ToString();
    }

    private static void AppendCounts(StringBuilder table, string name, IEnumerable<MessageSource> messages)
    {
        var counts = messages.CountBy(m => m.Kind).ToDictionary();
        var cells = Kinds.Select(kind => counts.GetValueOrDefault(kind));
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", cells)} |\n");
    }

    private static string ListUnverified(List<MessageSource> messages)
    {
        var table = new StringBuilder("\n| Unverified | Why |\n|---|---|\n");
        foreach (var message in messages.Where(m => m.Kind == MessageSource.Unverified))
            table.Append(CultureInfo.InvariantCulture, $"| `{message.Text.Trim()}` | {message.Detail} |\n");
        return table.ToString();
    }
}
