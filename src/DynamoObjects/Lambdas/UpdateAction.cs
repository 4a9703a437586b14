namespace DynamoObjects.Lambdas;

/// <summary>What an update does with an attribute.</summary>
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
