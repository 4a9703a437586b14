using DynamoObjects.Reliability.Memory;

namespace DynamoObjects.Reliability.Faults;

/// <summary>A batch that can be repeated.</summary>
/// <param name="RunAsync">Runs the batch.</param>
/// <param name="RepeatAsync">Repeats the failed part, in another way if there is one.</param>
/// <param name="FoundAsync">Returns the keys of the completed operations: items that are saved, deleted, or read by the last
/// run.</param>
internal sealed record RepeatableBatch(
    Func<Task> RunAsync,
    Func<IReadOnlySet<string>, Task> RepeatAsync,
    Func<Task<IReadOnlyCollection<string>>> FoundAsync
)
{
    public static async Task<RepeatableBatch> CreateAsync(DynamoTable<Page> table, string act, string[] keys, BatchOptions options)
    {
        var read = new List<Page>();
        var pages = keys.Select(key => new Page { Id = key, Value = 1 }).ToList();
        if (act == "save")
            return new(() => table.SaveManyAsync(pages, options), SaveAloneAsync, async () => Keys(await ReadAsync()));
        if (act == "delete")
        {
            await table.SaveManyAsync(pages);
            return new(
                () => table.DeleteManyAsync(keys.Select(key => new DynamoKey(key)), options),
                failed => table.DeleteManyAsync(failed.Select(key => new DynamoKey(key)), options),
                async () => [.. keys.Except(Keys(await ReadAsync()))]
            );
        }

        return new(
            () =>
            {
                read.Clear();
                return AddAsync(keys, options);
            },
            failed => AddAsync(failed, options),
            () => Task.FromResult(Keys(read))
        );

        static IReadOnlyCollection<string> Keys(IEnumerable<Page> pages) => [.. pages.Select(page => page.Id)];

        async Task AddAsync(IEnumerable<string> some, BatchOptions options)
        {
            await foreach (var page in table.GetManyAsync(some.Select(key => new DynamoKey(key)), options))
                read.Add(page);
        }

        async Task<List<Page>> ReadAsync()
        {
            read.Clear();
            await AddAsync(keys, new BatchOptions { Consistent = true });
            return read;
        }

        async Task SaveAloneAsync(IReadOnlySet<string> failed)
        {
            foreach (var page in pages.Where(page => failed.Contains(page.Id)))
                await table.SaveAsync(page);
        }
    }
}
