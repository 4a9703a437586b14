using DynamoObjects.Testing.Notes;
using DynamoObjects.Testing.Reporting;
using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Tests.Reporting;

public class JournalTests
{
    private static readonly CaseLine Line = new(
        CaseLineOutcome.Failed,
        "Local",
        "id 1",
        "Some.Test(text: \"tab\tand\\t\")",
        "skip;'d'",
        "no engine;\r\nno java",
        "differs",
        "one\ntwo"
    );

    [Fact]
    public void Each_line_is_there_at_once_and_reads_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        var file = new JournalFile(folder.Path, Journal.FormatRunLine("Some.Tests", "net10.0"));

        file.Append(Journal.FormatLine(Line));
        file.Append(Journal.FormatLine("a warning"));

        var journal = Assert.Single(Journal.ReadAll(folder.Path));
        Assert.Equal(("Some.Tests", "net10.0"), (journal.Project, journal.Framework));
        Assert.Equal([Line], journal.Cases);
        Assert.Equal(["a warning"], journal.Warnings);
        Assert.Equal([Line], file.Read().Cases);
    }

    [Fact]
    public void An_incomplete_line_of_a_killed_process_is_ignored() =>
        Assert.Equal(
            [Line],
            Journal
                .Parse([Journal.FormatRunLine("Some.Tests", "net10.0"), Journal.FormatLine(Line), Journal.FormatLine(Line)[..20]], default)!
                .Cases
        );

    [Fact]
    public void A_folder_that_cannot_be_written_to_fails_no_test()
    {
        using var folder = new TemporaryFolder();
        folder.Write(Journal.Folder, "a file where the folder would be");
        var file = new JournalFile(folder.Path, Journal.FormatRunLine("Some.Tests", "net10.0"));

        file.Append(Journal.FormatLine(Line));

        Assert.Equal([Line], file.Read().Cases);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Journals_of_runs_without_a_build_are_deleted_after_a_day()
    {
        using var folder = new TemporaryFolder();
        var old = Path.Combine(folder.Path, Journal.Folder, "1.tsv");
        folder.Write(Path.Combine(Journal.Folder, "1.tsv"), Journal.FormatRunLine("Some.Tests", "net10.0"));
        folder.Write(Path.Combine(Journal.Folder, "2.tsv"), Journal.FormatRunLine("Some.Tests", "net10.0"));
        File.SetLastWriteTimeUtc(old, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));

        new JournalFile(folder.Path, Journal.FormatRunLine("Some.Tests", "net10.0")).Append(Journal.FormatLine(Line));

        Assert.False(File.Exists(old));
        Assert.Equal(2, Journal.ReadAll(folder.Path).Count);
    }
}
