namespace Shop.Records;

public enum OrderState
{
    Open,
    Paid,
    Sent,
}
