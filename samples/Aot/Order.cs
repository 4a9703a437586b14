using DynamoObjects;

namespace Aot;

[DynamoTable("orders")]
[DynamoGlobalIndex("ByState", nameof(State), nameof(Placed))]
public partial record Order([property: DynamoHashKey] string Customer, [property: DynamoRangeKey] int Number)
{
    public OrderState State { get; init; }

    public DateTimeOffset Placed { get; init; }

    public Address? Shipping { get; init; }

    public List<OrderLine> Lines { get; init; } = [];

    public HashSet<string> Tags { get; init; } = [];

    [DynamoVersion]
    public int Version { get; init; }
}

public enum OrderState
{
    Open,
    Sent,
}

public record Address(string Street, string City);

public readonly record struct OrderLine(string Product, int Quantity, decimal Price);

[DynamoTable("payments")]
[DynamoDerivedType(typeof(CardPayment), "card")]
[DynamoDerivedType(typeof(CashPayment), "cash")]
public abstract partial class Payment : DynamoRecord
{
    [DynamoHashKey]
    public Guid Id { get; set; }

    public decimal Amount { get; set; }
}

public sealed class CardPayment : Payment
{
    public string LastDigits { get; set; } = "";
}

public sealed class CashPayment : Payment
{
    public string Till { get; set; } = "";
}

[DynamoTable("settings")]
[DynamoSchemaless]
public partial class Setting : DynamoRecord
{
    [DynamoHashKey]
    public string Name { get; set; } = "";
}
