using System.Linq.Expressions;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>Indexes whose keys have several attributes.</summary>
public sealed class MultiAttributeKeyTests
{
    private static async Task<DynamoTable<Gig>> FillAsync(DynamoTestContext test)
    {
        var gigs = test.Database.Table<Gig>();
        foreach (var (year, round, row) in new[] { (1, 1, 1), (1, 1, 2), (1, 2, 1), (2, 1, 1) })
            await gigs.SaveAsync(
                new Gig
                {
                    Id = $"{year}{round}{row}",
                    Country = "no",
                    Band = "x",
                    Year = year,
                    Round = round,
                    Row = row,
                    Sold = row,
                }
            );
        await gigs.SaveAsync(
            new Gig
            {
                Id = "other",
                Country = "no",
                Band = "y",
                Year = 1,
                Round = 1,
                Row = 1,
            }
        );
        return gigs;
    }

    private static async Task AssertFindsAsync(DynamoTable<Gig> gigs, Expression<Func<Gig, bool>> predicate, params string[] ids) =>
        Assert.Equal(ids, (await gigs.Query(predicate, index: "ByPlace").ToListAsync()).Select(gig => gig.Id));

    private static void AssertRejected(
        DynamoTable<Gig> gigs,
        Expression<Func<Gig, bool>> predicate,
        string? index,
        string expression,
        string reason
    )
    {
        var exception = Assert.Throws<QueryTranslationException>(() => gigs.Query(predicate, index));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Equal(expression, exception.Expression);
    }

    [DynamoFact]
    public async Task Range_keys_are_compared_from_left_to_right(DynamoTestContext test)
    {
        var gigs = await FillAsync(test);

        await AssertFindsAsync(gigs, c => c.Country == "no" && c.Band == "x", "111", "112", "121", "211");
        await AssertFindsAsync(gigs, c => c.Band == "x" && c.Country == "no" && c.Year == 1, "111", "112", "121");
        await AssertFindsAsync(gigs, c => c.Country == "no" && c.Band == "x" && c.Year <= 1, "111", "112", "121");
        await AssertFindsAsync(gigs, c => c.Country == "no" && c.Band == "x" && c.Round > 1 && c.Year == 1, "121");
        await AssertFindsAsync(gigs, c => c.Country == "no" && c.Band == "x" && c.Year == 1 && c.Round == 1 && c.Row.Between(2, 3), "112");
        await AssertFindsAsync(gigs, c => c.Country == "no" && c.Band == "x" && c.Year == 1 && c.Sold == 2, "112");
    }

    [DynamoFact]
    public async Task Gaps_and_missing_hash_keys_are_rejected(DynamoTestContext test)
    {
        var gigs = test.Database.Table<Gig>();

        AssertRejected(
            gigs,
            c => c.Country == "no",
            "ByPlace",
            "(c.Country == \"no\")",
            "needs == on its partition keys 'Country' and 'Band'; use Scan"
        );
        AssertRejected(
            gigs,
            c => c.Country == "no" && c.Band == "x",
            null,
            "((c.Country == \"no\") AndAlso (c.Band == \"x\"))",
            "query with index: \"ByPlace\""
        );
        AssertRejected(gigs, c => c.Id == "a", "ByPlace", "(c.Id == \"a\")", "query with no index");
        AssertRejected(
            gigs,
            c => c.Country == "no" && c.Band == "x" && c.Round == 1,
            "ByPlace",
            "(c.Round == 1)",
            "needs == on all that precede it, but 'Year' before 'Round' has no =="
        );
        AssertRejected(
            gigs,
            c => c.Country == "no" && c.Band == "x" && c.Year > 1 && c.Round == 1,
            "ByPlace",
            "(c.Round == 1)",
            "'Year' before 'Round' has no =="
        );
        AssertRejected(
            gigs,
            c => c.Country == "no" && c.Band == "x" && c.Year == 1 && c.Row != 1,
            "ByPlace",
            "(c.Row != 1)",
            "cannot filter by it"
        );
        Assert.Empty(test.Requests);
    }

    [DynamoFact]
    public async Task Pages_continue_within_multiple_attribute_keys(DynamoTestContext test)
    {
        var query = (await FillAsync(test)).Query(c => c.Country == "no" && c.Band == "x", index: "ByPlace").Limit(3);

        var first = await query.ReadPageAsync();
        var second = await query.StartAt(first.ContinuationToken).ReadPageAsync();

        Assert.Equal(["111", "112", "121"], first.Records.Select(gig => gig.Id));
        Assert.Equal(["211"], second.Records.Select(gig => gig.Id));
        Assert.Null(second.ContinuationToken);
    }
}
