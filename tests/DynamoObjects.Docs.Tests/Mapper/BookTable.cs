using DynamoObjects;
using Library;

namespace Docs.Mapper;

// begin-snippet: mapper-own-table
public sealed class BookTable(DynamoDatabase database) : DynamoTable<Book>(database)
{
    public Task<List<Book>> FindByAuthorAsync(string author) => Query(b => b.Author == author, index: "ByAuthor").ToListAsync();
}
// end-snippet
