namespace DynamoObjects.Tests.Records;

[DynamoTable("stock", ReadCapacity = 5, WriteCapacity = 4)]
[DynamoGlobalIndex("ByPlace", nameof(Place), nameof(Article), ReadCapacity = 3, WriteCapacity = 2)]
[DynamoGlobalIndex("ByArticle", nameof(Article))]
public partial class Stock : DynamoRecord
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public string Place { get; set; } = "";

    public string Article { get; set; } = "";

    public int Pieces { get; set; }
}
