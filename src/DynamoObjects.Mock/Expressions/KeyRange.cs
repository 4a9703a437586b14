namespace DynamoObjects.Mock.Expressions;

/// <summary>A key condition, divided by the attributes of the key.</summary>
/// <param name="Hash">Equality conditions, one for each hash key attribute, in the key's order.</param>
/// <param name="Range">The conditions on the first range key attributes, in the key's order: all but the last are
/// equalities.</param>
internal sealed record KeyRange(KeyPart[] Hash, KeyPart[] Range);
