using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>One attribute of a key, with its declared type: S, N or B.</summary>
internal sealed record KeyAttribute(string Name, AttributeType Type);
