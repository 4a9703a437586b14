using DynamoObjects.Testing.Backends;
using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Tests.Backends;

public class UnverifiedTests
{
    [Fact]
    public void Each_test_is_written_down_at_once_and_once()
    {
        using var folder = new TemporaryFolder();
        var assembly = Path.Combine(folder.Path, "Some.Tests.dll");

        Unverified.Add(assembly, "One", "no engine;\r\nno java");
        Unverified.Add(assembly, "Two", "not 'selected'");
        Unverified.Add(assembly, "One", "no engine;\r\nno java");

        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "dynamo-unverified")));
        Assert.Equal(["no engine, no java", "not \u2019selected\u2019"], File.ReadLines(file).Select(line => line.Split('\t')[1]));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_fails_no_test()
    {
        using var folder = new TemporaryFolder();
        folder.Write("dynamo-unverified", "a file where the folder would be");

        Unverified.Add(Path.Combine(folder.Path, "Some.Tests.dll"), "One", "no engine");

        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }
}
