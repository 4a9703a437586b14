namespace DynamoObjects.Mock.Expressions.Syntax;

internal enum TokenKind : byte
{
    End,
    Name,
    NamePlaceholder,
    ValuePlaceholder,
    Number,
    Symbol,
    Unknown,
}
