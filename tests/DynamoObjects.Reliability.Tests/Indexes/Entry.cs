using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Indexes;

/// <summary>An item on a page.</summary>
/// <param name="Item">The item's number.</param>
/// <param name="Version">The number of the move that wrote it, from 1.</param>
/// <param name="Shelf">Its key in indexes, or null; unique among the items.</param>
/// <param name="Owner">Its other key in indexes, or null.</param>
internal readonly record struct Entry(int Item, int Version, string? Shelf, string? Owner)
{
    public static Entry From(Dictionary<string, AttributeValue> item) =>
        new(Number(item["number"]), Number(item["version"]), item.GetValueOrDefault("shelf")?.S, item.GetValueOrDefault("owner")?.S);

    private static int Number(AttributeValue value) => int.Parse(value.N, CultureInfo.InvariantCulture);
}
