using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Tests.Lambdas;

public sealed class UpdateTests
{
    private static async Task<DynamoTable<Concert>> FillAsync(DynamoTestContext test)
    {
        var concerts = test.Database.Table<Concert>();
        await concerts.SaveAsync(
            new Concert
            {
                Id = "a",
                Venue = new Venue
                {
                    City = "Oslo",
                    Seats = 100,
                    Doors = ["north", "south"],
                },
                Stops = [new Venue { City = "Bergen" }, new Venue { City = "Voss" }],
                Prices = new() { ["eur"] = 10 },
                Tags = ["rock", "loud"],
                Numbers = [1, 2],
                Note = "old",
                Sold = 3,
            }
        );
        test.Requests.Clear();
        return concerts;
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Changes_are_sent_in_one_request_and_the_record_is_returned(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);

        var concert = await concerts.UpdateAsync("a", u =>
            u.Set(c => c.Note, "new")
                .Set(c => c.Fame, Fame.World)
                .Set(c => c.Fee, new Money(7))
                .Add(c => c.Tags, "live", "rock")
                .Delete(c => c.Numbers, 1)
                .Increment(c => c.Sold, 2)
                .Remove(c => c.Open)
        );

        Assert.Single(test.Requests);
        Assert.Equal(("new", Fame.World, new Money(7), 5), (concert.Note, concert.Fame, concert.Fee, concert.Sold));
        Assert.Equal(["live", "loud", "rock"], concert.Tags.Order(StringComparer.Ordinal));
        Assert.Equal([2], concert.Numbers);

        // The record counts as loaded: saving it sends nothing, and a change is saved.
        test.Requests.Clear();
        await concerts.SaveAsync(concert);
        Assert.Empty(test.Requests);
        concert.Note = "newer";
        await concerts.SaveAsync(concert);
        Assert.Equal("newer", (await concerts.GetAsync("a")).Note);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Parts_of_properties_can_be_changed(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);
        var door = 1;

        var concert = await concerts.UpdateAsync("a", u =>
            u.Set(c => c.Venue!.City, "Rome")
                .Increment(c => c.Venue!.Seats, -1)
                .Set(c => c.Venue!.Doors[door], "west")
                .Set(c => c.Stops[1].Hall, "Big")
                .Remove(c => c.Stops[0])
                .Set(c => c.Prices["us $"], 11)
        );

        Assert.Equal(("Rome", 99, "north west"), (concert.Venue!.City, concert.Venue.Seats, string.Join(' ', concert.Venue.Doors)));
        Assert.Equal(("Voss", "Big"), (concert.Stops.Single().City, concert.Stops.Single().Hall));
        Assert.Equal([10, 11], concert.Prices.Values.Order());
        Assert.Equal(["us $"], (await concerts.UpdateAsync("a", u => u.Remove(c => c.Prices["eur"]))).Prices.Keys);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Lists_grow_at_both_ends_and_are_created(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);

        var concert = await concerts.UpdateAsync("a", u =>
            u.Append(c => c.Stops, new Venue { City = "Last" }).Prepend(c => c.Venue!.Doors, "first", "second")
        );
        var fresh = await test.Database.Table<Order>().UpdateAsync(("c1", 1), u => u.Append(o => o.Lines, "x", "y"));

        Assert.Equal(["Bergen", "Voss", "Last"], concert.Stops.Select(stop => stop.City));
        Assert.Equal(["first", "second", "north", "south"], concert.Venue!.Doors);
        Assert.Equal(["x", "y"], fresh.Lines);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_attribute_is_set_from_the_previous_values_of_others(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);
        var bonus = 5;

        var concert = await concerts.UpdateAsync("a", u =>
            u.SetFrom(c => c.OldNote, c => c.Note)
                .SetFrom(c => c.Note, c => c.OldNote ?? "none")
                .SetFrom(c => c.Sold, c => c.Sold + bonus)
                .SetFrom(c => c.Held, c => (c.Held ?? 40) - c.Sold)
                .SetFrom(c => c.Venue!.Seats, c => c.Venue!.Seats - c.Prices["eur"])
        );

        Assert.Equal(("old", "none", 8, 37, 90), (concert.OldNote, concert.Note, concert.Sold, concert.Held, concert.Venue!.Seats));
        Assert.Equal(8, (await concerts.UpdateAsync("a", u => u.SetFrom(c => c.Held, c => c.Sold))).Held);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Absent_attributes_are_set_and_existing_ones_are_unchanged(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);

        var concert = await concerts.UpdateAsync("a", u =>
            u.SetIfAbsent(c => c.Note, "x").SetIfAbsent(c => c.OldNote, "y").SetIfAbsent(c => c.Held, 4)
        );

        Assert.Equal(("old", "y", 4), (concert.Note, concert.OldNote, concert.Held));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Null_and_an_empty_set_remove_the_attribute(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);
        string? nothing = null;

        foreach (var note in new[] { "text", nothing, "again", nothing })
        {
            var concert = await concerts.UpdateAsync("a", u => u.Set(c => c.Note, note));
            Assert.Equal(note, concert.Note);
        }

        await concerts.UpdateAsync("a", u => u.Set(c => c.Tags, []).Set(c => c.Venue!.Hall, null));

        var item = (await test.Client.GetItemAsync(concerts.Name, new() { ["Id"] = new AttributeValue("a") })).Item;
        Assert.DoesNotContain("Tags", item.Keys);
        Assert.DoesNotContain("Note", item.Keys);
        Assert.DoesNotContain("Hall", item["Venue"].M.Keys);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_that_does_not_exist_is_created_unless_it_must_exist(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);

        Assert.Equal("x", (await concerts.UpdateAsync("new", u => u.Set(c => c.Note, "x"))).Note);
        var exception = await Assert.ThrowsAsync<ItemNotFoundException>(() =>
            concerts.UpdateAsync("none", u => u.Set(c => c.Note, "x"), options: new() { MustExist = true })
        );
        Assert.Equal("none", exception.Key.Hash);
        await Assert.ThrowsAsync<ItemNotFoundException>(() =>
            concerts.UpdateAsync("none", u => u.Set(c => c.Note, "x"), when: c => c.Sold == 1, options: new() { MustExist = true })
        );
        Assert.Null(await concerts.FindAsync("none"));
        Assert.Equal("x", (await concerts.UpdateAsync("a", u => u.Set(c => c.Note, "x"), options: new() { MustExist = true })).Note);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_that_is_not_met_throws_with_the_item(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);

        Assert.Equal("x", (await concerts.UpdateAsync("a", u => u.Set(c => c.Note, "x"), when: c => c.Note == "old" && c.Sold < 5)).Note);
        var exception = await Assert.ThrowsAsync<ConditionFailedException>(() =>
            concerts.UpdateAsync("a", u => u.Set(c => c.Note, "y"), when: c => c.Note == "old")
        );

        Assert.Equal((concerts.Name, (object)"a", "x"), (exception.TableName, exception.Key.Hash, exception.Item!["Note"].S));
        Assert.Equal("x", (await concerts.GetAsync("a")).Note);
        var absent = await Assert.ThrowsAsync<ConditionFailedException>(() =>
            concerts.UpdateAsync("none", u => u.Set(c => c.Note, "y"), when: c => c.Note == "old")
        );
        Assert.Null(absent.Item);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_that_is_always_true_is_not_sent(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);
        string? only = null;

        await concerts.UpdateAsync("a", u => u.Set(c => c.Note, "x"), when: c => only == null || c.Note == only);

        Assert.Null(test.Requests.GetSingle<UpdateItemRequest>().ConditionExpression);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Versions_are_incremented_and_times_are_set(DynamoTestContext test)
    {
        var start = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
        var time = new FakeTimeProvider(start);
        var accounts = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TimeProvider = time }).Table<Account>();

        var made = await accounts.UpdateAsync("a", u => u.Set(a => a.Owner, "me"));
        time.Advance(TimeSpan.FromHours(1));
        var loaded = await accounts.GetAsync("a");
        var updated = await accounts.UpdateAsync("a", u => u.Increment(a => a.Balance, 5), options: new() { MustExist = true });
        await accounts.UpdateCounterAsync("a", a => a.Balance, 1);

        Assert.Equal((1, start, start.UtcDateTime), (made.Version, made.CreatedAt, made.UpdatedAt));
        Assert.Equal((2, start, start.UtcDateTime.AddHours(1)), (updated.Version, updated.CreatedAt, updated.UpdatedAt));
        Assert.Equal(3, (await accounts.GetAsync("a")).Version);
        loaded.Owner = "you";
        await Assert.ThrowsAsync<ItemChangedException>(() => accounts.SaveAsync(loaded));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_time_that_the_update_sets_is_kept(DynamoTestContext test)
    {
        var then = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);

        var account = await test.Database.Table<Account>().UpdateAsync("a", u => u.Set(a => a.UpdatedAt, then));

        Assert.Equal((1, then), (account.Version, account.UpdatedAt));
        Assert.NotNull(account.CreatedAt);
    }
}
