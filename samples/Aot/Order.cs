using DynamoObjects;

namespace Aot;

[DynamoTable("orders")]
[GlobalIndex("ByState", nameof(State), nameof(Placed))]
public partial record Order([property: HashKey] string Customer, [property: RangeKey] int Number)
{
    public OrderState State { get; init; }

    public DateTimeOffset Placed { get; init; }

    public Address? Shipping { get; init; }

    public List<OrderLine> Lines { get; init; } = [];

    public HashSet<string> Tags { get; init; } = [];

    [Version]
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
[DerivedRecord(typeof(CardPayment), "card")]
[DerivedRecord(typeof(CashPayment), "cash")]
public abstract partial class Payment : DynamoRecord
{
    [HashKey]
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
[SchemaLess]
public partial class Setting : DynamoRecord
{
    [HashKey]
    public string Name { get; set; } = "";
}
