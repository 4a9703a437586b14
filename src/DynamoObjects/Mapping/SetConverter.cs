using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class SetConverter<TSet, T>(AttributeConverter<T> element) : AttributeConverter<TSet>(GetKind(element))
    where TSet : class, IEnumerable<T>
{
    public static readonly IEqualityComparer<T>? Comparer =
        typeof(T) == typeof(byte[]) ? (IEqualityComparer<T>)(object)ByteArrayComparer.Instance : null;

    public override AttributeConverter Element => element;

    public override AttributeValue? ToAttribute(TSet value)
    {
        if (value is null)
            return null;

        // DynamoDB rejects duplicates, so the set is built with DynamoDB's equality, under which, for example, two equal arrays
        // are the same.
        var members = new HashSet<T>(Comparer);
        var attribute = new AttributeValue();
        foreach (var member in value)
        {
            if (!members.Add(member))
                continue;
            AttributeValues.AddTo(attribute, Kind, element.ToAttribute(member) ?? throw new FormatException("A set cannot hold null."));
        }

        // DynamoDB has no empty sets.
        return members.Count == 0 ? null : attribute;
    }

    public override TSet FromAttribute(AttributeValue value)
    {
        var set = new HashSet<T>(Comparer);
        switch (Kind)
        {
            case AttributeKind.SS when value.SS is { Count: > 0 }:
                foreach (var member in value.SS)
                    set.Add(element.FromAttribute(new AttributeValue { S = member }));
                break;
            case AttributeKind.NS when value.NS is { Count: > 0 }:
                foreach (var member in value.NS)
                    set.Add(element.FromAttribute(new AttributeValue { N = member }));
                break;
            case AttributeKind.BS when value.BS is { Count: > 0 }:
                foreach (var member in value.BS)
                    set.Add(element.FromAttribute(new AttributeValue { B = member }));
                break;
            case var _ when value is { IsLSet: true, L.Count: 0 }:
                break;
            default:
                throw AttributeValues.CreateMismatchException(value, Kind);
        }

        return (TSet)(object)set;
    }

    // An empty list represents the empty set that DynamoDB does not have, because NULL would be read as null.
    internal override AttributeValue ToElement(TSet value) =>
        value is null ? new AttributeValue { NULL = true } : ToAttribute(value) ?? AttributeValues.List([]);

    public static AttributeKind GetKind(AttributeConverter<T> element) =>
        element.Kind switch
        {
            AttributeKind.S => AttributeKind.SS,
            AttributeKind.N => AttributeKind.NS,
            AttributeKind.B => AttributeKind.BS,
            _ => throw new ArgumentException($"DynamoDB has no sets of {element.Kind}, only of S, N and B.", nameof(element)),
        };
}
