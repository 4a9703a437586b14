using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Converts the keys and indexes of requests to definitions.</summary>
internal static class IndexDefinitions
{
    public static KeyAttribute[] Attributes(IEnumerable<AttributeDefinition> definitions) =>
        [.. definitions.Select(d => new KeyAttribute(d.AttributeName, Enum.Parse<AttributeType>(d.AttributeType.Value)))];

    public static KeySchema CreateKeySchema(List<KeySchemaElement> schema, IEnumerable<KeyAttribute> attributes)
    {
        KeyAttribute[] GetAttributes(string keyType) =>
            [.. schema.Where(e => e.KeyType.Value == keyType).Select(e => attributes.First(a => a.Name == e.AttributeName))];
        return new KeySchema(GetAttributes("HASH"), GetAttributes("RANGE"));
    }

    public static IndexDefinition Define(LocalSecondaryIndex index, IEnumerable<KeyAttribute> attributes) =>
        new(index.IndexName, IsGlobal: false, CreateKeySchema(index.KeySchema, attributes), Project(index.Projection), default, default);

    public static IndexDefinition Define(GlobalSecondaryIndex index, IEnumerable<KeyAttribute> attributes, StatusChange status) =>
        new(
            index.IndexName,
            IsGlobal: true,
            CreateKeySchema(index.KeySchema, attributes),
            Project(index.Projection),
            TableThroughput.Read(index.ProvisionedThroughput),
            status
        )
        {
            OnDemand = TableThroughput.ReadLimits(index.OnDemandThroughput),
        };

    /// <summary>Defines an index of an existing table, which may have items.</summary>
    public static IndexDefinition Define(CreateGlobalSecondaryIndexAction action, IEnumerable<KeyAttribute> attributes, StatusChange status)
    {
        var index = new GlobalSecondaryIndex
        {
            IndexName = action.IndexName,
            KeySchema = action.KeySchema,
            Projection = action.Projection,
            ProvisionedThroughput = action.ProvisionedThroughput,
            OnDemandThroughput = action.OnDemandThroughput,
        };
        return Define(index, attributes, status) with { IsBackFilled = true };
    }

    private static IndexProjection Project(Projection projection) =>
        new(projection.ProjectionType.Value, projection.NonKeyAttributes ?? []);
}
