using DynamoObjects;
using DynamoObjects.Mapping;
using Shop.Records;

namespace Docs.Mapper;

// begin-snippet: mapper-article
[DynamoTable("article", Stream = StreamView.NewImage)]
public partial class Article : IValidatableRecord
{
    [DynamoHashKey]
    public string Number { get; set; } = "";

    [DynamoConverter(typeof(ColorConverter))]
    public Color Color { get; set; }

    [DynamoConverter(typeof(EnumNumberConverter<OrderState>))]
    public OrderState State { get; set; }

    [DynamoCreatedAt]
    public DateTimeOffset CreatedAt { get; set; }

    [DynamoUpdatedAt]
    public DateTimeOffset UpdatedAt { get; set; }

    public void Validate()
    {
        if (Number.Length == 0)
            throw new InvalidOperationException("An article has a number.");
    }
}
// end-snippet
