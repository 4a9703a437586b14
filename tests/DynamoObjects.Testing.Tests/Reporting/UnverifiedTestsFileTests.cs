using DynamoObjects.Testing.Reporting;
using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Tests.Reporting;

public sealed class UnverifiedTestsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_name_shows_the_number_and_its_lines_list_the_tests()
    {
        var path = UnverifiedTestsFile.Write(_folder.Path, Report("a", "a", "b"));

        Assert.Equal("DYNT001-One-net10.0-3-tests-not-verified-on-DynamoDB-Local.md", Path.GetFileName(path));
        Assert.Equal(["- a (2 times): no engine", "- b: no engine"], File.ReadAllLines(path!));
    }

    [Fact]
    public void One_test_is_singular() =>
        Assert.Equal(
            "DYNT001-One-net10.0-1-test-not-verified-on-DynamoDB-Local.md",
            Path.GetFileName(UnverifiedTestsFile.Write(_folder.Path, Report("a")))
        );

    [Fact]
    public void It_is_deleted_when_the_next_run_verifies_all()
    {
        UnverifiedTestsFile.Write(_folder.Path, Report("a"));

        Assert.Null(UnverifiedTestsFile.Write(_folder.Path, Report()));

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    private static TestRunSummary Report(params string[] tests) =>
        new(
            "One",
            "net10.0",
            default,
            tests.Select((test, i) => new CaseLine(CaseLineOutcome.Passed, "Mock", $"{i}", test, UnverifiedReason: "no engine"))
        );
}
