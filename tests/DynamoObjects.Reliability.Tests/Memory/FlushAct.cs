namespace DynamoObjects.Reliability.Memory;

internal enum FlushAct
{
    Save,
    Change,
    Delete,
    GetOrCreate,
    Read,
    AnswerRead,
    Flush,
    CarryOut,
    Answer,
    Lose,
    Unprocessed,
    Cancel,
}
