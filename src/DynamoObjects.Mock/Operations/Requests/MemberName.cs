namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>The name of a member in AWS's messages, which is formatted only if a message needs it.</summary>
/// <param name="Within">The parent of the member, with the dot that follows; empty for a member of the request itself.</param>
/// <param name="Name">The member.</param>
internal readonly record struct MemberName(string Within, string Name)
{
    public static implicit operator MemberName(string name) => new("", name);

    public override string ToString() => Within + Name;
}
