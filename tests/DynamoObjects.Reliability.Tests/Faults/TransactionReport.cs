namespace DynamoObjects.Reliability.Faults;

internal enum TransactionReport
{
    Done,
    NotDone,
    Unknown,
}
