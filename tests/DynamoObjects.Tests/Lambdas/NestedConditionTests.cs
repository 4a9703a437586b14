using System.Linq.Expressions;
using DynamoObjects.Mapping;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>Conditions on parts of a property's value, and the functions that C# has no operator for.</summary>
public sealed class NestedConditionTests
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
                Stops = [new Venue { City = "Bergen", Hall = "Big" }, new Venue { City = "Voss" }],
                ByName = new() { ["main #1"] = new Venue { City = "Rome" } },
                Prices = new() { ["eur"] = 10 },
                Tags = ["rock", "loud"],
                Fame = Fame.World,
                Fee = new Money(500),
                Note = "",
                Open = true,
            }
        );
        await concerts.SaveAsync(
            new Concert
            {
                Id = "b",
                Venue = new Venue { City = "Rome", Seats = 7 },
                Fame = Fame.Local,
                Fee = new Money(50),
                Note = "x",
                Open = false,
            }
        );
        await concerts.SaveAsync(new Concert { Id = "c" });
        return concerts;
    }

    private static async Task AssertFindsAsync(DynamoTable<Concert> concerts, string ids, Expression<Func<Concert, bool>> predicate) =>
        Assert.Equal(
            ids,
            string.Concat((await concerts.Scan(predicate).ToListAsync()).Select(concert => concert.Id).Order(StringComparer.Ordinal))
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Members_of_nested_records_are_queried_by_their_attributes(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);
        var door = 1;
        var name = "main #1";
        var like = new Venue { City = "Rome", Seats = 7 };

        await AssertFindsAsync(concerts, "a", c => c.Venue!.City == "Oslo");
        await AssertFindsAsync(concerts, "ab", c => c.Venue!.Seats > 5 && c.Venue.City != "Bergen");
        await AssertFindsAsync(concerts, "a", c => c.Venue!.Doors[door] == "south");
        await AssertFindsAsync(concerts, "a", c => c.Venue!.Doors.Count == 2);
        await AssertFindsAsync(concerts, "a", c => c.Stops[0].City.StartsWith("Ber"));
        await AssertFindsAsync(concerts, "a", c => c.Stops[0].Hall == "Big" && c.Stops[1].Hall == null);
        await AssertFindsAsync(concerts, "a", c => c.ByName[name].City == "Rome");
        await AssertFindsAsync(concerts, "c", c => c.Venue == null);
        await AssertFindsAsync(concerts, "b", c => c.Venue == like);
        Assert.Equal("#n0.#n1 = :v0", concerts.Scan(c => c.Venue!.City == "Oslo").Condition);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Enums_by_number_and_values_of_custom_converters_are_queried_in_their_stored_format(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);
        var fee = new Money(50);
        Fame[] famous = [Fame.World];

        await AssertFindsAsync(concerts, "a", c => c.Fame == Fame.World);
        await AssertFindsAsync(concerts, "ab", c => c.Fame > Fame.Unknown);
        await AssertFindsAsync(concerts, "a", c => famous.Contains(c.Fame));
        await AssertFindsAsync(concerts, "b", c => c.Fee == fee);
        await AssertFindsAsync(concerts, "ab", c => c.Fee.In(fee, new Money(500)));
        await AssertFindsAsync(concerts, "a", c => c.Fee.Between(new Money(51), new Money(1000)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Existence_type_size_and_emptiness_can_be_queried(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);

        await AssertFindsAsync(concerts, "ab", c => QueryFunctions.Exists(c.Venue!.City));
        await AssertFindsAsync(concerts, "c", c => !QueryFunctions.Exists(c.Note));
        await AssertFindsAsync(concerts, "ab", c => QueryFunctions.IsStoredAs(c.Venue, AttributeKind.M));
        await AssertFindsAsync(concerts, "", c => QueryFunctions.IsStoredAs(c.Note, AttributeKind.N));
        await AssertFindsAsync(concerts, "ac", c => string.IsNullOrEmpty(c.Note));
        await AssertFindsAsync(concerts, "a", c => c.Tags.Any());
        await AssertFindsAsync(concerts, "a", c => c.Tags.Count >= 2);
        await AssertFindsAsync(concerts, "b", c => c.Note!.Length == 1);
        await AssertFindsAsync(concerts, "a", c => c.Prices.ContainsKey("eur"));
        await AssertFindsAsync(concerts, "a", c => c.Prices.Count == 1);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_filter_of_optional_parts_sends_only_those_with_a_value(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);

        await AssertFindsAsync(concerts, "abc", Optional(null, null));
        await AssertFindsAsync(concerts, "b", Optional("Rome", null));
        await AssertFindsAsync(concerts, "a", Optional(null, new Venue { Seats = 100 }));
        await AssertFindsAsync(concerts, "", Optional("Rome", new Venue { Seats = 100 }));
        await AssertFindsAsync(concerts, "abc", Optional(null, null));

        static Expression<Func<Concert, bool>> Optional(string? city, Venue? like) =>
            c => (city == null || c.Venue!.City == city) && (like == null || c.Venue!.Seats == like.Seats);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_choice_that_does_not_depend_on_the_item_sends_one_side(DynamoTestContext test)
    {
        var concerts = await FillAsync(test);
        foreach (var (rich, found) in new[] { (true, "a"), (false, "b") })
            await AssertFindsAsync(concerts, found, c => rich ? c.Fame == Fame.World : c.Fame == Fame.Local);
    }

    [Fact]
    public void Query_functions_have_the_same_result_in_memory()
    {
        Assert.True(QueryFunctions.Exists("x") && !QueryFunctions.Exists<string?>(null));
        Assert.Throws<NotSupportedException>(() => QueryFunctions.IsStoredAs("x", AttributeKind.S));
    }
}
