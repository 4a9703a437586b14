using DynamoObjects;
using DynamoObjects.Mock;
using Library;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/README.md.</summary>
public class FirstRecordTests
{
    private StringWriter Console { get; } = new();

    [Fact]
    public async Task A_record_is_saved_changed_and_queried()
    {
        // begin-snippet: mapper-first
        using var engine = new MockDynamoDb(); // DynamoDB in memory
        using var database = new DynamoDatabase(engine.CreateClient());
        var books = database.Table<Book>();

        await books.SaveAsync(
            new Book
            {
                Isbn = "978-0156027601",
                Author = "Lem",
                Title = "Solaris",
            }
        );

        var book = await books.GetAsync("978-0156027601");
        book.Copies = 3;
        await books.SaveAsync(book); // sends Copies, the only attribute that changed

        await foreach (var found in books.Query(b => b.Author == "Lem", index: "ByAuthor"))
            Console.WriteLine($"{found.Title}: {found.Copies} copies");
        // end-snippet

        Assert.Equal("Solaris: 3 copies\n", Console.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_database_connects_by_region_or_through_a_client()
    {
        using var engine = new MockDynamoDb();
        var client = engine.CreateClient();

        // begin-snippet: mapper-connect
        using var staging = DynamoDatabase.Connect(new() { Region = "eu-west-1", TablePrefix = "staging-" });
        using var local = DynamoDatabase.Connect(new() { Region = "localhost", Port = 8000 }); // DynamoDB Local
        using var throughClient = new DynamoDatabase(client); // any IAmazonDynamoDB; the database does not dispose it
        // end-snippet

        Assert.Equal("staging-book", staging.GetTableName<Book>());
        Assert.Equal("http://localhost:8000", local.Client.Config.ServiceURL.TrimEnd('/'));
        Assert.Same(client, throughClient.Client);
    }
}
