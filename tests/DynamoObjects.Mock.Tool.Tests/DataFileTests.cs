using System.Runtime.Versioning;

namespace DynamoObjects.Mock.Tool.Tests;

public sealed class DataFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Saved_data_is_loaded_and_only_the_file_and_its_lock_remain()
    {
        using (var file = DataFile.Open(_folder["data"]))
            Assert.True(await file.SaveAsync(Store.Mock(items: 7)));

        using var again = DataFile.Open(_folder["data"]);
        using var loaded = await again.LoadAsync(new());

        Assert.Equal(7, Store.Count(loaded));
        Assert.Equal(["data", "data.lock"], Directory.GetFiles(_folder.FullName).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Nothing_is_saved_until_something_changes()
    {
        using var file = DataFile.Open(_folder["data"]);
        await file.SaveAsync(Store.Mock(items: 1));
        using var mock = await file.LoadAsync(new());
        mock.Execute(new Amazon.DynamoDBv2.Model.ScanRequest("store"));

        Assert.False(await file.SaveAsync(mock));
        mock.Execute(Store.Put(2));
        Assert.True(await file.SaveAsync(mock));
        Assert.False(await file.SaveAsync(mock));
        mock.Execute(
            new Amazon.DynamoDBv2.Model.TagResourceRequest
            {
                ResourceArn = "arn:aws:dynamodb:us-east-1:000000000000:table/store",
                Tags = [new() { Key = "team", Value = "shop" }],
            }
        );
        Assert.True(await file.SaveAsync(mock));
        mock.Execute(new Amazon.DynamoDBv2.Model.DeleteTableRequest("store"));
        Assert.True(await file.SaveAsync(mock));
        File.Delete(file.Path);
        Assert.True(await file.SaveAsync(mock));
    }

    [Fact]
    public void Only_one_process_at_a_time_can_use_a_file()
    {
        using (DataFile.Open(_folder["data"]))
        {
            var exception = Assert.Throws<IOException>(() => DataFile.Open(_folder["data"]));
            Assert.StartsWith(
                $"The data file {_folder["data"]} is in use by another dynamock",
                exception.Message,
                StringComparison.Ordinal
            );
        }

        DataFile.Open(_folder["data"]).Dispose();
    }

    [Fact]
    public async Task A_damaged_file_is_rejected_and_not_changed()
    {
        using var file = DataFile.Open(_folder["data"]);
        await file.SaveAsync(Store.Mock(items: 3));
        var damaged = (await File.ReadAllTextAsync(file.Path)).Replace("store-1", "store-9", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file.Path, damaged);

        var exception = await Assert.ThrowsAsync<IOException>(() => file.LoadAsync(new()));

        Assert.StartsWith(
            $"The data file {file.Path} cannot be loaded, and was not changed. Line 6: the SHA-256 is not",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(damaged, await File.ReadAllTextAsync(file.Path));
    }

    [Fact]
    public async Task A_failed_save_leaves_the_file_as_it_was_and_is_retried()
    {
        using var file = DataFile.Open(_folder["data"]);
        using var mock = Store.Mock(items: 3);
        await file.SaveAsync(mock);
        var before = await File.ReadAllTextAsync(file.Path);
        mock.Execute(Store.Put(4));
        Directory.CreateDirectory(file.Path + ".tmp");

        await Assert.ThrowsAsync<IOException>(() => file.SaveAsync(mock));
        Assert.Equal(before, await File.ReadAllTextAsync(file.Path));

        Directory.Delete(file.Path + ".tmp");
        Assert.True(await file.SaveAsync(mock));
        using var loaded = await file.LoadAsync(new());
        Assert.Equal(4, Store.Count(loaded));
    }

    [Fact]
    public async Task A_link_stays_and_what_it_leads_to_is_replaced()
    {
        await File.WriteAllTextAsync(_folder["real"], "");
        File.CreateSymbolicLink(_folder["link"], _folder["real"]);

        using (var file = DataFile.Open(_folder["link"]))
            await file.SaveAsync(Store.Mock());

        Assert.NotNull(new FileInfo(_folder["link"]).LinkTarget);
        Assert.StartsWith("{\"Format\":\"dynamoobjects-data\"", await File.ReadAllTextAsync(_folder["real"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_file_that_does_not_exist_yet_stays()
    {
        File.CreateSymbolicLink(_folder["link"], _folder["real"]);

        using (var file = DataFile.Open(_folder["link"]))
            await file.SaveAsync(Store.Mock());

        Assert.NotNull(new FileInfo(_folder["link"]).LinkTarget);
        Assert.True(File.Exists(_folder["real"]));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_saved_file_keeps_its_permissions_and_a_new_draft_replaces_the_one_of_a_killed_process()
    {
        using (var file = DataFile.Open(_folder["data"]))
            await file.SaveAsync(Store.Mock());
        const UnixFileMode Mode =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(_folder["data"], Mode);
        await File.WriteAllTextAsync(_folder["data.tmp"], "half");

        using var again = DataFile.Open(_folder["data"]);
        Assert.False(File.Exists(_folder["data.tmp"]));
        await again.SaveAsync(Store.Mock(items: 2));

        Assert.Equal(Mode, File.GetUnixFileMode(_folder["data"]));
    }

    [UnixTheory]
    [InlineData("data")]
    [InlineData("data.lock")]
    public async Task A_pipe_is_rejected_without_blocking(string name)
    {
        using (var maker = System.Diagnostics.Process.Start("mkfifo", [_folder[name]]))
            await maker.WaitForExitAsync();

        var opening = Task.Run(() => Assert.Throws<IOException>(() => DataFile.Open(_folder["data"])));
        var rejected = await opening.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Contains(_folder[name], rejected.Message, StringComparison.Ordinal);
        Assert.Contains("regular file", rejected.Message, StringComparison.Ordinal);
        Assert.Equal([name], Directory.GetFiles(_folder.FullName).Select(Path.GetFileName));
    }

    [UnixFact]
    public void A_device_is_rejected_and_gets_no_lock_file()
    {
        Assert.Contains("a device", Assert.Throws<IOException>(() => DataFile.Open("/dev/null")).Message, StringComparison.Ordinal);
        Assert.False(File.Exists("/dev/null.lock"));
    }

    [Fact]
    public async Task A_canceled_save_leaves_no_draft()
    {
        using var file = DataFile.Open(_folder["data"]);
        using var canceled = new CancellationTokenSource();
        using var mock = Store.Mock(items: 1);
        await canceled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => file.SaveAsync(mock, canceled.Token));

        Assert.False(File.Exists(_folder["data.tmp"]));
    }

    [Fact]
    public async Task A_folder_that_vanishes_is_named_and_the_save_is_retried()
    {
        Directory.CreateDirectory(_folder["folder"]);
        using var file = DataFile.Open(Path.Combine(_folder["folder"], "data"));
        using var mock = Store.Mock(items: 1);
        Directory.Delete(_folder["folder"], recursive: true);

        var failed = await Assert.ThrowsAsync<IOException>(() => file.SaveAsync(mock));
        Directory.CreateDirectory(_folder["folder"]);

        Assert.StartsWith($"The data file {file.Path} cannot be saved, and keeps the last save:", failed.Message, StringComparison.Ordinal);
        Assert.True(await file.SaveAsync(mock));
    }

    [Fact]
    public void A_missing_folder_is_reported()
    {
        var exception = Assert.Throws<IOException>(() => DataFile.Open(Path.Combine(_folder["none"], "data")));

        Assert.EndsWith("does not exist: create it first.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => DataFile.Open(_folder.FullName));
    }
}
