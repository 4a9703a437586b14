// begin-snippet: mapper-book
using DynamoObjects;

namespace Library;

[DynamoTable("book")]
[DynamoGlobalIndex("ByAuthor", nameof(Author))]
public partial class Book
{
    [DynamoHashKey]
    public string Isbn { get; set; } = "";

    public string Author { get; set; } = "";

    public string Title { get; set; } = "";

    public int Copies { get; set; }
}
// end-snippet
