using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>Changes one place in an item and returns a new item, which shares everything else with the old one.</summary>
internal static class ItemEditing
{
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException"> A parent in the path does not exist, or is not a map or list.
    /// </exception>
    public static Item Set(Item item, ReadOnlySpan<PathElement> path, in Value value)
    {
        var name = path[0].Name!;
        if (path.Length == 1)
            return item.With(name, value);
        return item.With(name, Set(Child(item, name), path[1..], value));
    }

    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException"> A parent in the path does not exist, or is not a map or list.
    /// </exception>
    public static Item Remove(Item item, ReadOnlySpan<PathElement> path)
    {
        var name = path[0].Name!;
        if (path.Length == 1)
            return item.Without(name);
        return item.With(name, Remove(Child(item, name), path[1..]));
    }

    private static Value Set(in Value container, ReadOnlySpan<PathElement> path, in Value value)
    {
        if (!path[0].IsIndex)
            return Value.Map(Set(Map(container), path, value));
        var list = List(container);
        var index = path[0].Index;
        if (path.Length == 1)
        {
            // An index beyond the end appends one element, however large it is.
            Value[] grown = index < list.Length ? [.. list] : [.. list, value];
            grown[Math.Min(index, list.Length)] = value;
            return Value.List(grown);
        }

        if (index >= list.Length)
            throw Failures.Validation(Messages.PathInvalid);
        Value[] changed = [.. list];
        changed[index] = Set(list[index], path[1..], value);
        return Value.List(changed);
    }

    private static Value Remove(in Value container, ReadOnlySpan<PathElement> path)
    {
        if (!path[0].IsIndex)
            return Value.Map(Remove(Map(container), path));
        var list = List(container);
        var index = path[0].Index;
        if (path.Length == 1)
            return index < list.Length ? Value.List([.. list[..index], .. list[(index + 1)..]]) : container;
        if (index >= list.Length)
            throw Failures.Validation(Messages.PathInvalid);
        Value[] changed = [.. list];
        changed[index] = Remove(list[index], path[1..]);
        return Value.List(changed);
    }

    private static Value Child(Item item, string name) =>
        item.TryGet(name, out var child) ? child : throw Failures.Validation(Messages.PathInvalid);

    private static Item Map(in Value value) =>
        value.Type == AttributeType.M ? value.AsMap : throw Failures.Validation(Messages.PathInvalid);

    private static Value[] List(in Value value) =>
        value.Type == AttributeType.L ? value.AsList : throw Failures.Validation(Messages.PathInvalid);
}
