namespace DynamoObjects.Mock.Expressions;

/// <summary>A key condition sorted out by the key's attributes.</summary>
/// <param name="Hash">Equalities, one for each hash key attribute, in the key's order.</param>
/// <param name="Range">The conditions on range key attributes from the first, in the key's order: all but the last are equalities.</param>
internal sealed record KeyRange(KeyPart[] Hash, KeyPart[] Range);
