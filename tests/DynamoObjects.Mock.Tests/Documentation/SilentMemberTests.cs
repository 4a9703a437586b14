using System.Globalization;
using System.Text;
using DynamoObjects.Documentation;
using DynamoObjects.Mock.Tests.Operations.Members;

namespace DynamoObjects.Mock.Tests.Documentation;

public class SilentMemberTests
{
    [Fact]
    public void The_page_of_differences_lists_the_members_without_effect() =>
        GeneratedDocument.AssertUpToDate("reference/fidelity.md", Write(), "members");

    private static string Write()
    {
        var page = new StringBuilder("| Operation | Member | Why it has no effect |\n|---|---|---|\n");
        foreach (var (member, reason) in SilentMembers.Reasons.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var dot = member.IndexOf('.', StringComparison.Ordinal);
            page.Append(CultureInfo.InvariantCulture, $"| {member[..dot]} | `{member[(dot + 1)..]}` | {reason} |\n");
        }

        return page.ToString();
    }
}
