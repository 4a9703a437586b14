namespace DynamoObjects.Testing.Seeding;

/// <summary>Which attribute of an item is being read, for messages.</summary>
internal sealed class ValuePlace
{
    public string? Attribute { get; set; }
}
