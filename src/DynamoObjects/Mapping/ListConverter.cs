using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class ListConverter<TList, T>(AttributeConverter<T> element, Func<List<T>, TList> create)
    : AttributeConverter<TList>(AttributeKind.L)
    where TList : class, IEnumerable<T>
{
    public override AttributeConverter Element => element;

    public override AttributeValue? ToAttribute(TList value)
    {
        if (value is null)
            return null;
        var list = new List<AttributeValue>(value.TryGetNonEnumeratedCount(out var count) ? count : 0);
        if (value is List<T> items)
        {
            foreach (var item in items)
                list.Add(element.ToElement(item));
        }
        else
        {
            foreach (var item in value)
                list.Add(element.ToElement(item));
        }

        return AttributeValues.List(list);
    }

    public override TList FromAttribute(AttributeValue value)
    {
        if (!value.IsLSet)
            throw AttributeValues.CreateMismatchException(value, Kind);
        var list = new List<T>(value.L.Count);
        foreach (var item in value.L)
            list.Add(AttributeValues.IsNull(item) ? default! : element.FromAttribute(item));
        return create(list);
    }
}
