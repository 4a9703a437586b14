using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>A document path, such as <c>orders[2].price</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.Attributes.html</remarks>
internal sealed class DocumentPath(PathElement[] elements)
{
    private const int MaxElements = 32;

    public PathElement[] Elements { get; } = elements;

    /// <summary>The error for a path with more elements than DynamoDB allows, or <see langword="null"/>.</summary>
    public string? Problem => Elements.Length > MaxElements ? Messages.PathTooDeep(Elements.Length) : null;

    /// <summary>The top-level attribute, for a resolved path only.</summary>
    public string Name => Elements[0].Name!;

    /// <summary>Gets the top-level attribute, whether the path is resolved or not.</summary>
    public string GetName(Binding binding) => Elements[0].Name ?? binding.Names[Elements[0].Slot];

    public bool IsNested => Elements.Length > 1;

    /// <summary>Replaces the placeholders in the path; returns the same path if it has none.</summary>
    /// <exception cref="ExpressionException">A placeholder is not defined.</exception>
    public DocumentPath Resolve(Binding binding)
    {
        if (Array.TrueForAll(Elements, e => e.Slot < 0))
            return this;
        binding.Require(this);
        return new(Array.ConvertAll(Elements, e => e.Resolve(binding)));
    }

    public bool TryGet(Item item, Binding binding, out Value value)
    {
        if (!item.TryGet(GetName(binding), out value))
            return false;
        for (var i = 1; i < Elements.Length; i++)
        {
            var element = Elements[i];
            if (element.IsIndex)
            {
                if (value.Type != AttributeType.L || element.Index >= value.AsList.Length)
                    return false;
                value = value.AsList[element.Index];
            }
            else if (value.Type != AttributeType.M || !value.AsMap.TryGet(element.Name ?? binding.Names[element.Slot], out value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The path as AWS's messages show it: <c>[a, b, [0]]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", Elements)}]";
}
