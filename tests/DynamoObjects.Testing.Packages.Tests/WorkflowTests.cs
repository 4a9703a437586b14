using System.Reflection;
using System.Text.RegularExpressions;

namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>Actions of the workflows are pinned: a tag can be moved, a digest cannot.</summary>
public partial class WorkflowTests
{
    [Fact]
    public void Every_action_of_a_workflow_is_pinned_by_digest_and_says_its_version()
    {
        var actions = Directory
            .GetFiles(Folder, "*.yml")
            .SelectMany(File.ReadAllLines)
            .Where(line => line.Contains("uses:", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches(Pinned(), action));
    }

    private static string Folder { get; } =
        typeof(WorkflowTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(of => of.Key == "Workflows").Value!;

    [GeneratedRegex(@"uses: [\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
