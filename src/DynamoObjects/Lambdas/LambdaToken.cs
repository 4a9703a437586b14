namespace DynamoObjects.Lambdas;

/// <summary>One node of a lambda, without its values: two lambdas with the same tokens are translated alike.</summary>
/// <param name="Kind">The node's type, with the count of its parts where nothing else tells it; negative for what is no node.</param>
/// <param name="Type">The .NET type, where the member does not tell it.</param>
/// <param name="Member">The member or method that is named, or any other object that tells the token from others.</param>
internal readonly record struct LambdaToken(int Kind, Type? Type, object? Member)
{
    public override int GetHashCode() => (((Kind * 397) ^ (Type?.GetHashCode() ?? 0)) * 397) ^ (Member?.GetHashCode() ?? 0);
}
