namespace Shop.Records;

// begin-snippet: mapper-order-state
public enum OrderState
{
    Open,
    Paid,
    Sent,
}
// end-snippet
