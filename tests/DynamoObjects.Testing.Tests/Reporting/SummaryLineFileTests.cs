using DynamoObjects.Testing.Reporting;
using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Tests.Reporting;

public sealed class SummaryLineFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_name_and_its_line_say_how_the_tests_went()
    {
        var path = SummaryLineFile.Write(_folder.Path, Report("One", CaseLineOutcome.Passed));

        Assert.Equal(
            "dynamo-summary-One-net10.0-Mock-1-ran-1-passed-0-failed-0-not-verified-on-Local-0-known-differences.txt",
            Path.GetFileName(path)
        );
        Assert.Equal(
            ["DynamoDB tests of One (net10.0): Mock: 1 ran, 1 passed, 0 failed; 0 not verified on Local; 0 known differences"],
            File.ReadAllLines(path)
        );
    }

    [Fact]
    public void It_replaces_only_the_file_of_an_earlier_run()
    {
        SummaryLineFile.Write(_folder.Path, Report("Two", CaseLineOutcome.Passed));
        SummaryLineFile.Write(_folder.Path, Report("One", CaseLineOutcome.Failed));
        SummaryLineFile.Write(_folder.Path, Report("One", CaseLineOutcome.Passed));

        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
        Assert.DoesNotContain(Directory.GetFiles(_folder.Path), path => path.Contains("1-failed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_is_never_too_long_for_a_file_system() =>
        Assert.True(File.Exists(SummaryLineFile.Write(_folder.Path, Report(new string('x', 200), CaseLineOutcome.Passed))));

    private static TestRunSummary Report(string project, CaseLineOutcome outcome) =>
        new(project, "net10.0", default, [new CaseLine(outcome, "Mock", "1", "a")]);
}
