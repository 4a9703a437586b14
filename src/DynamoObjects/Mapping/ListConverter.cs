using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class ListConverter<TList, T>(AttributeConverter<T> element, Func<List<T>, TList> create) : AttributeConverter<TList>(AttributeKind.L)
    where TList : class, IEnumerable<T>
{
    public override AttributeConverter Element => element;

    public override AttributeValue? ToAttribute(TList value)
    {
        if (value is null)
            return null;
        var list = new List<AttributeValue>();
        foreach (var item in value)
            list.Add(element.ToAttribute(item) ?? new AttributeValue { NULL = true });
        return new AttributeValue { L = list, IsLSet = true };
    }

    public override TList FromAttribute(AttributeValue value)
    {
        if (!value.IsLSet)
            throw AttributeValues.Mismatch(value, Kind);
        var list = new List<T>(value.L.Count);
        foreach (var item in value.L)
            list.Add(AttributeValues.IsNull(item) ? default! : element.FromAttribute(item));
        return create(list);
    }
}
