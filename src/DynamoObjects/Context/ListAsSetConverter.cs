using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Context;

/// <summary>
/// Writes a list as a set, as conversion V1 of the SDK does. The order is lost, and duplicates throw instead of being dropped.
/// </summary>
internal sealed class ListAsSetConverter<TList, T>(AttributeConverter<T> element, Func<List<T>, TList> create)
    : AttributeConverter<TList>(SetConverter<HashSet<T>, T>.GetKind(element))
    where TList : class, IEnumerable<T>
{
    private readonly SetConverter<HashSet<T>, T> _set = new(element);

    public override AttributeConverter Element => element;

    public override AttributeValue? ToAttribute(TList value)
    {
        if (value is null)
            return null;
        var members = new HashSet<T>(SetConverter<HashSet<T>, T>.Comparer);
        foreach (var member in value)
        {
            if (!members.Add(member))
                throw new FormatException(
                    $"the list is stored as {Kind}, which cannot contain duplicates, but it has {DynamoKey.Text(member)} twice."
                );
        }

        return _set.ToAttribute(members);
    }

    // The SDK's context omits an empty list within a list, and reads an empty L as an empty list.
    internal override AttributeValue ToElement(TList value) =>
        value is null ? new AttributeValue { NULL = true } : ToAttribute(value) ?? AttributeValues.List([]);

    public override TList FromAttribute(AttributeValue value) =>
        create(value.IsLSet ? value.L.ConvertAll(element.FromAttribute) : [.. _set.FromAttribute(value)]);
}
