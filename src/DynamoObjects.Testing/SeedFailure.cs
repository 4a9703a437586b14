using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Seeding;

namespace DynamoObjects.Testing;

/// <summary>An item of a seed that was not written, and why.</summary>
public sealed class SeedFailure
{
    private readonly SeedItem _item;

    internal SeedFailure(SeedItem item, Exception error)
    {
        _item = item;
        Error = error;
    }

    /// <summary>The table's name.</summary>
    public string TableName => _item.Table;

    /// <summary>The item.</summary>
    public IReadOnlyDictionary<string, AttributeValue> Item => _item.Attributes;

    /// <summary>Where the item comes from, such as <c>stores.csv, line 3</c> or <c>record 2</c>.</summary>
    public string Origin => _item.Origin.ToString();

    /// <summary>What the last attempt to write it met.</summary>
    public Exception Error { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Origin} (table '{TableName}'): {Error.Message}";
}
