using System.Diagnostics;
using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

public sealed class ProcessRecordsTests : IDisposable
{
    private static readonly ProcessIdentity Gone = new(int.MaxValue, "0");

    private readonly TemporaryFolder folder = new();
    private readonly Process child = Process.Start("sleep", "600");

    public void Dispose()
    {
        child.Kill();
        child.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_process_whose_owner_is_gone_is_ended()
    {
        var records = new ProcessRecords(folder.Path);
        records.Add(child.Id, Gone);

        records.Sweep();

        await child.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_process_whose_owner_runs_is_left_alone()
    {
        var records = new ProcessRecords(folder.Path);
        records.Add(child.Id);

        records.Sweep();

        Assert.False(child.HasExited);
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Another_process_that_got_the_same_id_is_left_alone()
    {
        File.WriteAllLines(Path.Combine(folder.Path, $"{child.Id}"), ["1", "2147483647", "0"]);

        new ProcessRecords(folder.Path).Sweep();

        Assert.False(child.HasExited);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_removed_record_is_swept_no_more()
    {
        var records = new ProcessRecords(folder.Path);
        records.Add(child.Id, Gone);

        records.Remove(child.Id);
        records.Sweep();

        Assert.False(child.HasExited);
    }

    [Fact]
    public void Files_that_are_no_records_and_a_missing_folder_are_ignored()
    {
        File.WriteAllText(Path.Combine(folder.Path, "readme"), "hello");

        new ProcessRecords(folder.Path).Sweep();
        new ProcessRecords(Path.Combine(folder.Path, "missing")).Sweep();

        Assert.Single(Directory.GetFiles(folder.Path));
    }
}
