namespace DynamoObjects.Mapping;

/// <summary>What <see cref="RecordSchemaBuilder{T}"/> collected.</summary>
internal sealed record RecordSchemaParts(
    string TypeName,
    string TableName,
    PropertySchema[] Properties,
    PropertySchema HashKey,
    PropertySchema? RangeKey,
    IndexSchema[] Indexes,
    int ReadCapacity,
    int WriteCapacity);
