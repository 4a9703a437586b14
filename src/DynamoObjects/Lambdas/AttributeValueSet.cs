using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Gathers the members of a DynamoDB set, each of them once.</summary>
internal sealed class AttributeValueSet(AttributeKind kind)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly AttributeValue _set = new();

    public void Add(AttributeValue member)
    {
        if (!_known.Add(member.S ?? member.N ?? Convert.ToBase64String(member.B.ToArray())))
            return;
        switch (kind)
        {
            case AttributeKind.SS:
                (_set.SS ??= []).Add(member.S);
                break;
            case AttributeKind.NS:
                (_set.NS ??= []).Add(member.N);
                break;
            default:
                (_set.BS ??= []).Add(member.B);
                break;
        }
    }

    public AttributeValue ToAttribute() => _set;
}
