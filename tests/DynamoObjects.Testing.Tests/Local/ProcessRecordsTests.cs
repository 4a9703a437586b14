using System.Diagnostics;
using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

public sealed class ProcessRecordsTests : IDisposable
{
    private static readonly ProcessIdentity ExitedProcess = new(int.MaxValue, "0");

    private readonly TemporaryFolder _folder = new();
    private readonly Process _child = Process.Start("sleep", "600");

    public void Dispose()
    {
        _child.Kill();
        _child.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_process_whose_owner_is_gone_is_ended()
    {
        var records = new ProcessRecords(_folder.Path);
        records.Add(_child.Id, ExitedProcess);

        records.Sweep();

        await _child.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_process_whose_owner_runs_is_left_alone()
    {
        var records = new ProcessRecords(_folder.Path);
        records.Add(_child.Id);

        records.Sweep();

        Assert.False(_child.HasExited);
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Another_process_that_got_the_same_id_is_left_alone()
    {
        File.WriteAllLines(Path.Combine(_folder.Path, $"{_child.Id}"), ["1", "2147483647", "0"]);

        new ProcessRecords(_folder.Path).Sweep();

        Assert.False(_child.HasExited);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_removed_record_is_swept_no_more()
    {
        var records = new ProcessRecords(_folder.Path);
        records.Add(_child.Id, ExitedProcess);

        records.Remove(_child.Id);
        records.Sweep();

        Assert.False(_child.HasExited);
    }

    [Fact]
    public void Files_that_are_no_records_and_a_missing_folder_are_ignored()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "readme"), "hello");

        new ProcessRecords(_folder.Path).Sweep();
        new ProcessRecords(Path.Combine(_folder.Path, "missing")).Sweep();

        Assert.Single(Directory.GetFiles(_folder.Path));
    }
}
