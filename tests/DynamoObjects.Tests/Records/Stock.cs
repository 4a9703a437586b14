namespace DynamoObjects.Tests.Records;

[DynamoTable("stock", Read = 5, Write = 4)]
[DynamoGlobalIndex("ByPlace", nameof(Place), nameof(Article), Read = 3, Write = 2)]
[DynamoGlobalIndex("ByArticle", nameof(Article))]
public partial class Stock : DynamoRecord
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public string Place { get; set; } = "";

    public string Article { get; set; } = "";

    public int Pieces { get; set; }
}
