using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Queries;

/// <summary>A lambda as a request asks it: what the key says, and what is filtered.</summary>
internal sealed record QueryPlan(
    string? IndexName, string? KeyCondition, string? Filter, Dictionary<string, string>? Names, Dictionary<string, AttributeValue>? Values)
{
    internal static QueryPlan ForQuery(RecordSchema schema, LambdaExpression lambda, string? index)
    {
        var declared = Index(schema, index);
        var parts = KeySplit.Of(schema, declared, LambdaReader.Read(schema, lambda));
        var writer = new ConditionWriter();
        var key = writer.Write(parts.Key);
        var filter = parts.Filter is null ? null : writer.Write(parts.Filter);
        return new QueryPlan(index, key, filter, writer.Names, writer.Values);
    }

    internal static QueryPlan ForScan(RecordSchema schema, LambdaExpression? lambda, string? index)
    {
        Index(schema, index);
        var condition = lambda is null ? null : LambdaReader.Read(schema, lambda);
        if (condition is null or Condition.Constant { Value: true })
            return new QueryPlan(index, null, null, null, null);
        var writer = new ConditionWriter();
        var filter = writer.Write(condition);
        return new QueryPlan(index, null, filter, writer.Names, writer.Values.Count > 0 ? writer.Values : null);
    }

    private static IndexSchema? Index(RecordSchema schema, string? name)
    {
        if (name is null)
            return null;
        return schema.Indexes.FirstOrDefault(index => index.Name == name) ?? throw new QueryTranslationException(
            null,
            $"{schema.TypeName} declares no index '{name}'. It has {(schema.Indexes.Count == 0 ? "none" : string.Join(", ", schema.Indexes.Select(i => i.Name)))}.");
    }
}
