namespace DynamoObjects.Mock.Expressions.PartiQL;

internal enum StatementKind : byte
{
    Select,
    Insert,
    Update,
    Delete,

    /// <summary>EXISTS( SELECT ... ), which a transaction's writes depend on.</summary>
    Exists,
}
