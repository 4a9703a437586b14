using DynamoObjects;
using DynamoObjects.Testing;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/records.md.</summary>
public class RecordTests
{
    private StringWriter Console { get; } = new();

    [DynamoFact]
    public async Task Items_are_read_as_the_class_that_was_saved(DynamoDatabase database)
    {
        // begin-snippet: mapper-derived-use
        var payments = database.Table<Payment>();
        await payments.SaveAsync(new CardPayment { Id = "p1", Card = "4711" });
        await payments.SaveAsync(new CashPayment { Id = "p2" });

        var payment = await payments.GetAsync("p1"); // a CardPayment
        var cards = await database.Table<CardPayment>().Scan().IgnoreUnrecognizedTypes().ToListAsync(); // without p2
        // end-snippet

        Assert.Equal("4711", Assert.IsType<CardPayment>(payment).Card);
        Assert.Equal("p1", Assert.Single(cards).Id);
    }

    [DynamoFact]
    public async Task Schemaless_records_have_attributes_by_name(DynamoDatabase database)
    {
        // begin-snippet: mapper-schemaless-use
        var settings = database.Table<Setting>();
        await settings.SaveAsync(new Setting { Name = "limits", ["max"] = 5 });
        var setting = await settings.GetAsync("limits");
        Console.WriteLine(setting["max"]);
        // end-snippet

        Assert.Equal("5\n", Console.ToString().ReplaceLineEndings("\n"));
    }

    [DynamoFact]
    public async Task Converters_and_times_are_stored(DynamoDatabase database)
    {
        var articles = database.Table<Article>();
        await articles.SaveAsync(
            new Article
            {
                Number = "a1",
                Color = new Color(255, 128, 0),
                State = OrderState.Paid,
            }
        );

        var article = await articles.GetAsync("a1");

        var item = articles.GetStoredItem(article)!;
        Assert.Equal("#ff8000", item["Color"].S);
        Assert.Equal("1", item["State"].N);
        Assert.Equal(new Color(255, 128, 0), article.Color);
        Assert.True(article.CreatedAt <= article.UpdatedAt && article.CreatedAt > DateTimeOffset.UnixEpoch);
        await Assert.ThrowsAsync<InvalidOperationException>(() => articles.SaveAsync(new Article()));
    }
}
