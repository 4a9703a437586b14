namespace DynamoObjects.Reliability.Memory;

internal enum FlushAction
{
    Save,
    Change,
    Delete,
    GetOrCreate,
    Read,
    RespondToRead,
    Flush,
    Execute,
    Respond,
    LoseResponse,
    Unprocessed,
    Cancel,
}
