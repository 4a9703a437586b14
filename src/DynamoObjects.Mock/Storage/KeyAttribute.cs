using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>One attribute of a key and the type that it was declared with: S, N or B.</summary>
internal sealed record KeyAttribute(string Name, AttributeType Type);
