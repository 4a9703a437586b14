using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Converts the keys and indexes of requests to definitions.</summary>
internal static class IndexDefinitions
{
    public static KeyAttribute[] Attributes(IEnumerable<AttributeDefinition> definitions) =>
        [.. definitions.Select(d => new KeyAttribute(d.AttributeName, Enum.Parse<AttributeType>(d.AttributeType.Value)))];

    /// <summary>Sorts attributes by name, as AWS returns them.</summary>
    public static KeyAttribute[] Sort(IEnumerable<KeyAttribute> attributes) =>
        [.. attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)];

    public static KeySchema CreateKeySchema(List<KeySchemaElement> schema, IEnumerable<KeyAttribute> attributes)
    {
        KeyAttribute[] GetAttributes(string keyType) =>
            [.. schema.Where(e => e.KeyType.Value == keyType).Select(e => attributes.First(a => a.Name == e.AttributeName))];
        return new KeySchema(GetAttributes("HASH"), GetAttributes("RANGE"));
    }

    public static IndexDefinition Define(LocalSecondaryIndex index, IEnumerable<KeyAttribute> attributes) =>
        new(index.IndexName, IsGlobal: false, CreateKeySchema(index.KeySchema, attributes), Project(index.Projection), default, default);

    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The throughput does not fit the billing mode.</exception>
    public static IndexDefinition Define(
        GlobalSecondaryIndex index,
        bool isOnDemand,
        IEnumerable<KeyAttribute> attributes,
        StatusChange status
    )
    {
        var units = TableThroughput.Read(index.ProvisionedThroughput);
        return new(index.IndexName, IsGlobal: true, CreateKeySchema(index.KeySchema, attributes), Project(index.Projection), units, status)
        {
            OnDemand = OnDemandMaximums.Read(index.OnDemandThroughput, isOnDemand, index.IndexName),
            Warm = WarmThroughputs.Read(index.WarmThroughput, isOnDemand, units, index.IndexName),
        };
    }

    /// <summary>Defines an index of an existing table, which may have items.</summary>
    public static IndexDefinition Define(
        CreateGlobalSecondaryIndexAction action,
        bool isOnDemand,
        IEnumerable<KeyAttribute> attributes,
        StatusChange status
    )
    {
        var index = new GlobalSecondaryIndex
        {
            IndexName = action.IndexName,
            KeySchema = action.KeySchema,
            Projection = action.Projection,
            ProvisionedThroughput = action.ProvisionedThroughput,
            OnDemandThroughput = action.OnDemandThroughput,
            WarmThroughput = action.WarmThroughput,
        };
        return Define(index, isOnDemand, attributes, status) with { IsBackFilled = true };
    }

    // AWS returns names in the order of their characters, not in that of the request.
    private static IndexProjection Project(Projection projection) =>
        new(projection.ProjectionType.Value, [.. (projection.NonKeyAttributes ?? []).Order(StringComparer.Ordinal)]);
}
