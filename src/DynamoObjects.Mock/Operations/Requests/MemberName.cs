namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>A member of a request as AWS names it in messages, put together only where a message needs it.</summary>
/// <param name="Within">What the member stands in, with the dot that follows; empty for a member of the request itself.</param>
/// <param name="Name">The member.</param>
internal readonly record struct MemberName(string Within, string Name)
{
    public static implicit operator MemberName(string name) => new("", name);

    public override string ToString() => Within + Name;
}
