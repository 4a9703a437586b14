using System.Text.RegularExpressions;
using DynamoObjects.Mock;
using DynamoObjects.Mock.Tool;
using DynamoObjects.Mock.Tool.Tests;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Files;

/// <summary>Damages a saved file at random places: it is rejected, or loads exactly the saved data.</summary>
public sealed class FileMutations(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan LoadTimeout = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private int _rejected;
    private int _same;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_damaged_file_is_rejected_or_loads_what_was_saved()
    {
        using (var file = DataFile.Open(_folder["data"]))
        using (var mock = SavedDatabase.Create())
            await file.SaveAsync(mock);
        var saved = await File.ReadAllBytesAsync(_folder["data"]);
        Assert.Equal(saved, await LoadAsync());

        var seed = Random.Shared.Next();
        var outcome = $"failed, seed {seed}";
        try
        {
            await RunAsync(saved, new Random(seed));
            outcome = $"{_rejected} rejected with an error that names the file, {_same} loaded what was saved";
        }
        finally
        {
            CheckResults.Report(
                output,
                "file mutations",
                "dynamock",
                $"{_rejected + _same} damaged files of {saved.Length} bytes",
                outcome
            );
        }

        Assert.True(_rejected > 0, "No damage was found.");
    }

    [Fact]
    public async Task A_table_with_any_of_its_names_misspelled_is_rejected()
    {
        using (var file = DataFile.Open(_folder["data"]))
        using (var mock = SavedDatabase.Create())
            await file.SaveAsync(mock);
        var saved = await File.ReadAllTextAsync(_folder["data"]);
        var start = saved.IndexOf("{\"Table\"", StringComparison.Ordinal);
        var table = saved[start..saved.IndexOf('\n', start)];
        var names = Regex.Matches(table, "\"\\w+\":");
        Assert.True(names.Count > 20, table);
        foreach (Match name in names)
        {
            await File.WriteAllTextAsync(_folder["data"], saved.Remove(start + name.Index + 1, 1).Insert(start + name.Index + 1, "_"));
            var rejected = await Assert.ThrowsAsync<IOException>(LoadAsync);
            Assert.Contains(_folder["data"], rejected.Message, StringComparison.Ordinal);
        }
    }

    private async Task RunAsync(byte[] saved, Random random)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < Mutation.All.Count || TimeProvider.System.GetElapsedTime(started) < TestScale.Seconds(3); i++)
        {
            var mutation = Mutation.All[i % Mutation.All.Count];
            var damaged = mutation.Apply(saved, random);
            await File.WriteAllBytesAsync(_folder["data"], damaged);
            try
            {
                var loaded = await LoadAsync();
                Assert.True(saved.SequenceEqual(loaded), $"Mutation {i}, {mutation.Name}: the file loaded other data than was saved.");
                _same++;
            }
            catch (IOException exception)
            {
                var start = $"The data file {_folder["data"]} cannot be loaded, and was not changed. ";
                Assert.StartsWith(start, exception.Message, StringComparison.Ordinal);
                var original = await File.ReadAllBytesAsync(_folder["data"]);
                Assert.True(damaged.SequenceEqual(original), $"Mutation {i}, {mutation.Name}: the file changed.");
                _rejected++;
            }
        }
    }

    /// <summary>Loads the file and returns its data as it would be saved.</summary>
    private async Task<byte[]> LoadAsync()
    {
        using var file = DataFile.Open(_folder["data"]);
        using var loaded = await Task.Run(() => file.LoadAsync(new MockDynamoDbOptions())).WaitAsync(LoadTimeout);
        using var again = new MemoryStream();
        await loaded.SaveAsync(again);
        return again.ToArray();
    }
}
