using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>The written item of a record that was loaded in part, whose required properties may be null.</summary>
internal sealed class IncompleteItem(int capacity) : Dictionary<string, AttributeValue>(capacity);
