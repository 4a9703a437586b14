namespace DynamoObjects.Lambdas;

/// <summary>The action of an update on an attribute.</summary>
internal enum UpdateAction
{
    Set,
    SetFrom,
    SetIfAbsent,
    Remove,
    Increment,
    Add,
    Delete,
    Append,
    Prepend,
}
