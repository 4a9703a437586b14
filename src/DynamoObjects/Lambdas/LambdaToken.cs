namespace DynamoObjects.Lambdas;

/// <summary>One node of a lambda without its values. Lambdas with the same tokens have the same translation.</summary>
/// <param name="Kind">The node's type, with the count of its parts if nothing else determines it; negative for other tokens.</param>
/// <param name="Type">The .NET type, if the member does not determine it.</param>
/// <param name="Member">The member or method, or another object that distinguishes the token.</param>
internal readonly record struct LambdaToken(int Kind, Type? Type, object? Member)
{
    public override int GetHashCode() => (((Kind * 397) ^ (Type?.GetHashCode() ?? 0)) * 397) ^ (Member?.GetHashCode() ?? 0);
}
