using System.Globalization;
using System.Text;
using DynamoObjects.Documentation;
using DynamoObjects.Mock.Tests.Operations.Requests;

namespace DynamoObjects.Mock.Tests.Documentation;

/// <summary>The lists of what the mock leaves out.</summary>
public class SilentMemberTests
{
    [Fact]
    public void The_page_of_differences_lists_the_members_without_effect() =>
        GeneratedDocument.AssertUpToDate("reference/fidelity.md", WriteMembers(), "members");

    [Fact]
    public void The_page_of_differences_lists_what_is_not_modeled() =>
        GeneratedDocument.AssertUpToDate("reference/fidelity.md", WriteBehaviors(), "settings");

    private static string WriteMembers()
    {
        var page = new StringBuilder("| Operation | Member | Why it has no effect |\n|---|---|---|\n");
        foreach (var (member, reason) in SilentMembers.Reasons.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var dot = member.IndexOf('.', StringComparison.Ordinal);
            page.Append(CultureInfo.InvariantCulture, $"| {member[..dot]} | `{member[(dot + 1)..]}` | {reason} |\n");
        }

        return page.ToString();
    }

    private static string WriteBehaviors()
    {
        var page = new StringBuilder("| on AWS | in the mock |\n|---|---|\n");
        foreach (var (onAws, inMock) in UnmodeledBehaviors.All)
            page.Append(CultureInfo.InvariantCulture, $"| {onAws} | {inMock} |\n");
        return page.ToString();
    }
}
