namespace DynamoObjects.Mock.Values;

/// <summary>One attribute of an item: its name and its value.</summary>
internal readonly record struct ItemAttribute(string Name, Value Value);
