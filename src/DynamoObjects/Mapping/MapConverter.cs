using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class MapConverter<TMap, T>(AttributeConverter<T> element, bool keepsNull = true)
    : AttributeConverter<TMap>(AttributeKind.M)
    where TMap : class, IEnumerable<KeyValuePair<string, T>>
{
    public override AttributeConverter Element => element;

    public override AttributeValue? ToAttribute(TMap value)
    {
        if (value is null)
            return null;
        var map = new Dictionary<string, AttributeValue>(value.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var (name, item) in value)
        {
            if ((keepsNull ? element.ToElement(item) : element.ToAttribute(item)) is { } attribute)
                map.Add(name, attribute);
        }

        return AttributeValues.Map(map);
    }

    public override TMap FromAttribute(AttributeValue value)
    {
        if (!value.IsMSet)
            throw AttributeValues.CreateMismatchException(value, Kind);
        var map = new Dictionary<string, T>(value.M.Count);
        foreach (var (name, item) in value.M)
            map.Add(name, AttributeValues.IsNull(item) ? default! : element.FromAttribute(item));
        return (TMap)(object)map;
    }
}
