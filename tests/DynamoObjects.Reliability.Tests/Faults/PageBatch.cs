using DynamoObjects.Reliability.Memory;

namespace DynamoObjects.Reliability.Faults;

/// <summary>A batch that can be repeated.</summary>
/// <param name="RunAsync">Does it.</param>
/// <param name="FoundAsync">Returns the keys that are found done: saved, deleted, or read by the last run.</param>
internal sealed record PageBatch(Func<Task> RunAsync, Func<Task<IReadOnlyCollection<string>>> FoundAsync)
{
    public static async Task<PageBatch> CreateAsync(DynamoTable<Page> table, string act, string[] keys, BatchOptions options)
    {
        var pages = keys.Select(key => new Page { Id = key, Value = 1 }).ToList();
        if (act == "save")
            return new(() => table.SaveManyAsync(pages, options), async () => [.. (await ReadAsync()).Select(page => page.Id)]);
        if (act == "delete")
        {
            await table.SaveManyAsync(pages);
            return new(
                () => table.DeleteManyAsync(keys.Select(key => new DynamoKey(key)), options),
                async () => [.. keys.Except((await ReadAsync()).Select(page => page.Id))]);
        }
        var read = new List<Page>();
        return new(
            async () =>
            {
                read.Clear();
                await foreach (var page in table.GetManyAsync(keys.Select(key => new DynamoKey(key)), options))
                    read.Add(page);
            },
            () => Task.FromResult<IReadOnlyCollection<string>>([.. read.Select(page => page.Id)]));

        async Task<List<Page>> ReadAsync()
        {
            var found = new List<Page>();
            await foreach (var page in table.GetManyAsync(keys.Select(key => new DynamoKey(key)), new BatchOptions { Consistent = true }))
                found.Add(page);
            return found;
        }
    }
}
