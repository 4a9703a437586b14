namespace DynamoObjects.Reliability.Faults;

internal enum TransactionReport
{
    Committed,
    NotCommitted,
    Unknown,
}
