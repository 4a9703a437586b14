namespace DynamoObjects.Mock.Expressions.PartiQL;

internal enum StatementTokenKind : byte
{
    End,
    Word,
    QuotedName,
    Text,
    Number,
    Parameter,
    Symbol,
}
