using DynamoObjects;
using DynamoObjects.Testing;
using Library;

namespace Docs.Mapper;

public class BookTableTests
{
    [DynamoFact]
    public async Task A_table_class_has_queries_of_its_own(DynamoDatabase database)
    {
        var books = new BookTable(database);
        await books.SaveAsync(new Book { Isbn = "b1", Author = "Lem" });

        Assert.Equal("b1", Assert.Single(await books.FindByAuthorAsync("Lem")).Isbn);
    }
}
