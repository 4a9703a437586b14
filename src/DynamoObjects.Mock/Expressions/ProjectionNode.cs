using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>The projection of one value: all of it, or some of its members or elements.</summary>
internal sealed class ProjectionNode
{
    private readonly SortedDictionary<int, ProjectionNode> _elements = [];
    private readonly Dictionary<string, ProjectionNode> _members = [];
    private bool _takesAll;

    public void Add(ReadOnlySpan<PathElement> path)
    {
        if (path.IsEmpty)
        {
            _takesAll = true;
            return;
        }

        var child = path[0].IsIndex ? _elements.GetValueOrDefault(path[0].Index) : _members.GetValueOrDefault(path[0].Name!);
        if (child is null)
        {
            child = new ProjectionNode();
            if (path[0].IsIndex)
                _elements.Add(path[0].Index, child);
            else
                _members.Add(path[0].Name!, child);
        }

        child.Add(path[1..]);
    }

    public Item Apply(Item item)
    {
        var builder = new ItemBuilder(Math.Min(_members.Count, item.Count));
        foreach (var attribute in item)
        {
            if (_members.TryGetValue(attribute.Name, out var member) && member.Apply(attribute.Value) is { } value)
                builder.Add(attribute.Name, value);
        }

        return builder.Build();
    }

    /// <summary>Returns the projected part of a value, or <see langword="null"/> if it has none of the selected parts.</summary>
    private Value? Apply(in Value value)
    {
        if (_takesAll)
            return value;
        if (value.Type == AttributeType.M)
        {
            var map = Apply(value.AsMap);
            return map.Count == 0 ? null : Value.Map(map);
        }

        if (value.Type != AttributeType.L)
            return null;
        // The result has no gaps: the elements with index 2 and 5 become elements 0 and 1.
        var elements = new List<Value>(_elements.Count);
        foreach (var (index, element) in _elements)
        {
            if (index < value.AsList.Length && element.Apply(value.AsList[index]) is { } taken)
                elements.Add(taken);
        }

        return elements.Count == 0 ? null : Value.List([.. elements]);
    }
}
