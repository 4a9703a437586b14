using DynamoObjects.Testing;
using DynamoObjects.Tests.Mapping;

namespace DynamoObjects.Tests.Writes;

/// <summary>Records whose key differs from the key that they were loaded or requested with.</summary>
public sealed class KeyChangeTests
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(90);

    private static async Task<Track> LoadedAsync(DynamoDatabase db)
    {
        await db.Table<Track>()
            .SaveAsync(
                new Track
                {
                    Album = "a",
                    Start = Start,
                    Title = "One",
                }
            );
        return await db.Table<Track>().GetAsync(("a", Start), consistent: true);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_copy_with_another_key_is_a_new_record(DynamoDatabase db)
    {
        var tracks = db.Table<Track>();
        var loaded = await LoadedAsync(db);

        var copy = loaded with { Album = "b" };
        Assert.Null(tracks.GetStoredItem(copy));
        await tracks.SaveAsync(copy);

        Assert.Equal(
            ("One", 1),
            (await tracks.GetAsync(("b", Start), consistent: true) is var saved ? (saved.Title, saved.Version) : default)
        );
        Assert.Equal("One", (await tracks.GetAsync(("a", Start), consistent: true)).Title);
        copy.Title = "Two";
        await tracks.SaveAsync(copy);
        Assert.Equal(2, (await tracks.GetAsync(("b", Start), consistent: true)).Version);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_copy_does_not_replace_another_item(DynamoDatabase db)
    {
        var loaded = await LoadedAsync(db);
        await db.Table<Track>()
            .SaveAsync(
                new Track
                {
                    Album = "b",
                    Start = Start,
                    Title = "Other",
                }
            );

        await Assert.ThrowsAsync<ItemExistsException>(() => db.Table<Track>().SaveAsync(loaded with { Album = "b" }));

        Assert.Equal("Other", (await db.Table<Track>().GetAsync(("b", Start), consistent: true)).Title);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_copy_with_another_key_is_new_in_the_cache_and_in_transactions(DynamoDatabase db)
    {
        var loaded = await LoadedAsync(db);
        var memory = new DynamoTableCache<Track>(db.Table<Track>());
        memory.Save(loaded with { Album = "b" });
        await memory.FlushAsync();
        await db.Transaction().Save(loaded with { Start = TimeSpan.FromSeconds(-0.5) }).CommitAsync();

        Assert.NotNull(await db.Table<Track>().FindAsync(("b", Start), consistent: true));
        Assert.Equal(
            [TimeSpan.FromSeconds(-0.5), Start],
            (await db.Table<Track>().Query("a").Consistent().ToListAsync()).Select(track => track.Start)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_loaded_record_whose_key_is_changed_cannot_be_saved(DynamoDatabase db)
    {
        var loaded = await LoadedAsync(db);
        loaded.Album = "b";

        var exception = await Assert.ThrowsAsync<InvalidKeyException>(() => db.Table<Track>().SaveAsync(loaded));

        Assert.Equal(
            "A Track that was loaded with partition key 'a' and sort key 00:01:30 cannot be saved with partition key 'b' and sort "
                + "key 00:01:30. "
                + "To keep both items, save a copy or a new record with the new key. "
                + "To move the item, delete the record, then change its key and save it.",
            exception.Message
        );
        Assert.Null(await db.Table<Track>().FindAsync(("b", Start), consistent: true));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_created_record_has_the_requested_key(DynamoDatabase db)
    {
        var table = db.Table<Stubborn>();

        var number = await Assert.ThrowsAsync<InvalidKeyException>(() => table.GetOrCreateAsync(("x", 8)));
        var id = await Assert.ThrowsAsync<InvalidKeyException>(() => table.GetOrCreateAsync((" x", 7)));

        Assert.Equal(
            "A new Stubborn was requested with partition key 'x' and sort key 8, but its Number is 7: "
                + "the property does not return the value that it was set to. Change its setter, or create the record with new and "
                + "save it.",
            number.Message
        );
        Assert.Contains("its Id is 'x'", id.Message, StringComparison.Ordinal);
        Assert.Equal(7, (await table.GetOrCreateAsync(("x", 7))).Number);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_record_that_is_created_in_the_cache_has_the_requested_key(DynamoDatabase db)
    {
        var memory = new DynamoTableCache<Stubborn>(db.Table<Stubborn>());

        await Assert.ThrowsAsync<InvalidKeyException>(() => memory.GetOrCreateAsync(("x", 8)));

        Assert.Empty(memory.Records);
        Assert.Equal(7, (await memory.GetOrCreateAsync(("x", 7))).Number);
    }

    [DynamoFact(Backend.Mock)]
    public async Task Nothing_is_created_with_an_empty_key(DynamoDatabase db) =>
        await Assert.ThrowsAsync<InvalidKeyException>(() => db.Table<Stubborn>().GetOrCreateAsync(("", 7)));

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_cache_identifies_records_by_the_keys_of_their_items(DynamoDatabase db)
    {
        await db.CreateTableAsync<Stubborn>();
        await db.Client.PutItemAsync(
            db.GetTableName<Stubborn>(),
            new()
            {
                ["Id"] = new(" x"),
                ["Number"] = new() { N = "7" },
            }
        );
        var memory = new DynamoTableCache<Stubborn>(db.Table<Stubborn>());

        await memory.LoadAsync([(" x", 7)]);

        Assert.NotNull(await memory.FindAsync((" x", 7)));
        Assert.Equal(1, memory.TableReads);
    }
}
