using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Collects the members of a DynamoDB set without duplicates.</summary>
internal sealed class AttributeValueSet(AttributeKind kind)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly AttributeValue _set = new();

    public void Add(AttributeValue member)
    {
        if (_known.Add(member.S ?? member.N ?? Convert.ToBase64String(member.B.ToArray())))
            AttributeValues.AddTo(_set, kind, member);
    }

    public AttributeValue ToAttribute() => _set;
}
