namespace DynamoObjects.Mock.Values;

/// <summary>Why a text or a result is not one of DynamoDB's numbers.</summary>
internal enum NumberError
{
    None,
    Unreadable,
    Overflow,
    Underflow,
    TooLong,
}
