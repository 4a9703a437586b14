using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Seeding;

namespace DynamoObjects.Testing;

/// <summary>Represents an item of a seed that was not written.</summary>
public sealed class SeedFailure
{
    private readonly SeedItem _item;

    internal SeedFailure(SeedItem item, Exception error)
    {
        _item = item;
        Error = error;
    }

    /// <summary>Gets the name of the item's table.</summary>
    public string TableName => _item.Table;

    /// <summary>Gets the item that was not written.</summary>
    public IReadOnlyDictionary<string, AttributeValue> Item => _item.Attributes;

    /// <summary>Gets the origin of the item, such as <c>stores.csv, line 3</c> or <c>record 2</c>.</summary>
    public string Origin => _item.Origin.ToString();

    /// <summary>Gets the error of the last attempt to write the item.</summary>
    public Exception Error { get; }

    /// <summary>Returns the origin, the table and the error of the item.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Origin} (table '{TableName}'): {Error.Message}";
}
