using DynamoObjects;

namespace Docs.Mapper;

// begin-snippet: mapper-derived
[DynamoTable("payment")]
[DynamoDerivedType(typeof(CardPayment), "card")]
[DynamoDerivedType(typeof(CashPayment), "cash")]
public abstract partial class Payment
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public decimal Amount { get; set; }
}

[DynamoTable("payment")]
public partial class CardPayment : Payment
{
    public string Card { get; set; } = "";
}

public partial class CashPayment : Payment;
// end-snippet
