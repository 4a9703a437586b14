namespace DynamoObjects.Mock.Values;

/// <summary>The reason why a text or a result is not a valid DynamoDB number.</summary>
internal enum NumberError
{
    None,
    Unreadable,
    Overflow,
    Underflow,
    TooLong,
}
