using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>Updates that DynamoDB or the record does not support are rejected before anything is sent.</summary>
public sealed class UpdateErrorTests
{
    private static async Task AssertRejectedAsync<T>(Func<ItemUpdate<T>, ItemUpdate<T>> update, string? expression, string reason)
        where T : class
    {
        var exception = await Assert.ThrowsAsync<QueryTranslationException>(() =>
            DynamoTestContext.Current!.Database.Table<T>().UpdateAsync("a", update)
        );
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Equal(expression, exception.Expression);
        Assert.Empty(DynamoTestContext.Current!.Requests);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Keys_and_versions_cannot_be_updated()
    {
        await AssertRejectedAsync<Concert>(u => u.Set(c => c.Id, "x"), "c.Id", "a key cannot be updated");
        await AssertRejectedAsync<Account>(u => u.Increment(a => a.Version, 1), "a.Version", "increments the version");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_attribute_can_be_changed_only_once()
    {
        await AssertRejectedAsync<Concert>(u => u.Set(c => c.Note, "x").Remove(c => c.Note), "c.Note", "twice");
        await AssertRejectedAsync<Concert>(u => u.Set(c => c.Venue!.City, "x").Set(c => c.Venue, null), "c.Venue", "twice");
        await AssertRejectedAsync<Concert>(
            u => u.Append(c => c.Stops, new Venue()).Remove(c => c.Stops[1]),
            "c.Stops.get_Item(1)",
            "twice"
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Each_change_needs_its_kind_of_attribute()
    {
        await AssertRejectedAsync<Concert>(u => u.Increment(c => c.Note, "x"), "c.Note", "needs a number, but the property is stored as S");
        await AssertRejectedAsync<Concert>(
            u => u.Add(c => c.Stops, new Venue()),
            "c.Stops",
            "needs a set, but the property is stored as L"
        );
        await AssertRejectedAsync<Concert>(u => u.Append(c => c.Tags, "x"), "c.Tags", "needs a list, but the property is stored as SS");
        await AssertRejectedAsync<Concert>(u => u.Delete(c => c.Tags, (string)null!), "c.Tags", "A set cannot hold null");
        await AssertRejectedAsync<Concert>(u => u.SetIfAbsent(c => c.Note, null), "c.Note", "null and empty sets cannot be stored");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Null_is_rejected_for_a_property_that_is_not_nullable() =>
        await AssertRejectedAsync<Store>(u => u.Set(s => s.Name, null!), "s.Name", "not nullable");

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task More_than_one_sum_is_rejected()
    {
        await AssertRejectedAsync<Concert>(u => u.SetFrom(c => c.Sold, c => c.Sold * 2), "(c.Sold * 2)", "one sum or difference");
        await AssertRejectedAsync<Concert>(u => u.SetFrom(c => c.Sold, c => c.Sold + 1 + c.Sold), "(c.Sold + 1)", "one sum or difference");
        await AssertRejectedAsync<Concert>(
            u => u.SetFrom(c => c.Note, c => c.Note + "x"),
            "(c.Note + \"x\")",
            "DynamoDB adds only numbers"
        );
        await AssertRejectedAsync<Concert>(u => u.SetFrom(c => c.Note, c => c.Note!.Trim()), "c.Note.Trim()", "one sum or difference");
        await AssertRejectedAsync<Shipment>(u => u.SetFrom(s => s.Secret, s => s.Id), "s.Id", "its converter differs from the target's");
        await AssertRejectedAsync<Shipment>(
            u => u.SetFrom(s => s.State, s => s.Named),
            "s.Named",
            "its converter differs from the target's"
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_invalid_path_or_a_property_that_is_not_stored_is_named()
    {
        await AssertRejectedAsync<Concert>(u => u.Set(c => c.Sold + 1, 2), "(c.Sold + 1)", "an update needs a property");
        await AssertRejectedAsync<Store>(u => u.Set(s => s.Note, "x"), "s.Note", "Store.Note is not stored");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_update_without_a_change_is_rejected(DynamoTestContext test)
    {
        await AssertRejectedAsync<Concert>(u => u, null, "changes nothing");
        var concerts = test.Database.Table<Concert>();
        await Assert.ThrowsAsync<ArgumentException>(() => concerts.UpdateAsync("a", u => u.Add(c => c.Tags)));
        await Assert.ThrowsAsync<ArgumentException>(() => concerts.UpdateAsync("a", _ => null!));
        await Assert.ThrowsAsync<InvalidKeyException>(() => concerts.UpdateAsync("", u => u.Set(c => c.Note, "x")));
        await Assert.ThrowsAsync<InvalidKeyException>(() => concerts.UpdateAsync(("a", 1), u => u.Set(c => c.Note, "x")));
        Assert.Empty(test.Requests);
    }
}
