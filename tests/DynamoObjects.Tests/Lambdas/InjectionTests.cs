using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>Text that looks like a part of an expression is an ordinary value or name.</summary>
public sealed class InjectionTests
{
    public static readonly string[] MaliciousValues =
    [
        "c1\" OR attribute_exists(#n0) OR :v0 = :v0",
        "' OR '1'='1",
        ":v0",
        "#n0",
        "x) OR (#n0 <> :v1",
        "a.b[0]",
        "a[1]",
        "size",
        "AND",
        "a, b = :v0 REMOVE #n0",
        "\u0000\n\t\u2028\"\\",
        "{\"S\":\"x\"}",
    ];

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Values_find_themselves_and_nothing_else(DynamoTestContext test)
    {
        var stores = test.Database.Table<Store>();
        foreach (var (text, i) in MaliciousValues.Select((text, i) => (text, i)))
            await stores.SaveAsync(
                new Store
                {
                    StoreId = text,
                    CompanyId = text,
                    Name = text,
                    City = text,
                    Tags = [text],
                    Thanks = i,
                }
            );

        foreach (var (text, i) in MaliciousValues.Select((text, i) => (text, i)))
        {
            Assert.Equal([i], await ReadThanksAsync(stores.Query(s => s.StoreId == text)));
            Assert.Equal(
                [i],
                await ReadThanksAsync(
                    stores.Query(
                        s => s.CompanyId == text && s.Name.StartsWith(text) && s.City == text && s.Tags.Contains(text),
                        index: "StoreCompanyIndex"
                    )
                )
            );
            Assert.Equal(
                [i],
                await ReadThanksAsync(stores.Scan(s => s.City!.Contains(text) && s.Name.In(text, "none") && s.City.Between(text, text)))
            );
            Assert.Equal(MaliciousValues.Length - 1, await stores.Scan(s => s.City != text).CountAsync());
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Names_in_maps_find_themselves_and_nothing_else(DynamoTestContext test)
    {
        var concerts = test.Database.Table<Concert>();
        foreach (var (name, i) in MaliciousValues.Select((text, i) => (text, i)))
            await concerts.SaveAsync(
                new Concert
                {
                    Id = $"{i}",
                    Sold = i,
                    Prices = new() { [name] = i },
                    ByName = new() { [name] = new Venue { City = name } },
                }
            );

        foreach (var (name, i) in MaliciousValues.Select((text, i) => (text, i)))
        {
            Assert.Equal([i], (await concerts.Scan(c => c.Prices.ContainsKey(name)).ToListAsync()).Select(concert => concert.Sold));
            Assert.Equal(
                [i],
                (await concerts.Scan(c => c.Prices[name] == i && c.ByName[name].City == name).ToListAsync()).Select(concert => concert.Sold)
            );
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Updates_write_the_text_unchanged(DynamoTestContext test)
    {
        var concerts = test.Database.Table<Concert>();
        await concerts.SaveAsync(new Concert { Id = "a", Note = "start" });
        var note = "start";

        foreach (var text in MaliciousValues)
        {
            var updated = await concerts.UpdateAsync(
                "a",
                u =>
                    u.Set(c => c.Note, text)
                        .Add(c => c.Tags, text)
                        .Set(c => c.Prices[text], 1)
                        .Append(c => c.Stops, new Venue { City = text }),
                when: c => c.Note == note
            );
            Assert.Equal((text, text), (updated.Note, updated.Stops[^1].City));
            note = text;
        }

        var concert = await concerts.GetAsync("a");
        Assert.Equal(MaliciousValues.Order(StringComparer.Ordinal), concert.Tags.Order(StringComparer.Ordinal));
        Assert.Equal(MaliciousValues.Order(StringComparer.Ordinal), concert.Prices.Keys.Order(StringComparer.Ordinal));
        Assert.All(test.Requests.OfType<UpdateItemRequest>(), request =>
            Assert.Equal(test.Requests.OfType<UpdateItemRequest>()[0].UpdateExpression, request.UpdateExpression)
        );
    }

    private static async Task<IEnumerable<int>> ReadThanksAsync(DynamoQuery<Store> query) =>
        (await query.ToListAsync()).Select(store => store.Thanks);
}
