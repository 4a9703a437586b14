using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.PointsInTime;

/// <summary>An item: its key, an attribute that an index needs and that can be absent, a number, and an expiration time.</summary>
internal sealed record Book(string Room, int Number, string? Shelf, int Version, long? Expiry)
{
    public (string, int) Id => (Room, Number);

    public static Dictionary<string, AttributeValue> Key(string room, int number) =>
        new() { ["room"] = new(room), ["number"] = Value(number) };

    public static Book Read(Dictionary<string, AttributeValue> item) =>
        new(
            item["room"].S,
            int.Parse(item["number"].N, CultureInfo.InvariantCulture),
            item.TryGetValue("shelf", out var shelf) ? shelf.S : null,
            int.Parse(item["version"].N, CultureInfo.InvariantCulture),
            item.TryGetValue("expiry", out var expiry) ? long.Parse(expiry.N, CultureInfo.InvariantCulture) : null
        );

    public Dictionary<string, AttributeValue> ToItem()
    {
        var item = Key(Room, Number);
        item["version"] = Value(Version);
        if (Shelf is not null)
            item["shelf"] = new(Shelf);
        if (Expiry is { } expiry)
            item["expiry"] = Value(expiry);
        return item;
    }

    private static AttributeValue Value(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };
}
