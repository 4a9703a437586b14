namespace DynamoObjects.Reliability.Indexes;

internal enum MoveKind
{
    Put,
    Update,
    BatchWrite,
}
