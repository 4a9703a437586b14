using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Reads;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;
using Projection = DynamoObjects.Mock.Expressions.Projection;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>The items and attributes of an export, if its request limits them.</summary>
/// <param name="Key">The range of the items.</param>
/// <param name="Filter">The condition on the items.</param>
/// <param name="Projection">The attributes.</param>
internal sealed record ExportFilter(KeyConditionTree? Key, Condition? Filter, Projection? Projection)
{
    public static ExportFilter None { get; } = new(null, null, null);

    /// <summary>Reads the expressions of a request.</summary>
    public static ExportFilter Parse(FilterSpecification? specification)
    {
        if (specification is null)
            return None;
        ExpressionParameters.Check(
            [
                new("ProjectionExpression", specification.ProjectionExpression is not null, TakesValues: false),
                new("FilterExpression", specification.FilterExpression is not null),
                new("KeyConditionExpression", specification.KeyConditionExpression is not null),
            ],
            [],
            specification.ExpressionAttributeNames,
            specification.ExpressionAttributeValues
        );
        var scope = Expressions.Syntax.ExpressionScope.Create(
            specification.ExpressionAttributeNames,
            specification.ExpressionAttributeValues,
            ValueLayer.Current
        );
        var filter = specification.FilterExpression is { } text ? scope.ParseCondition("FilterExpression", text) : null;
        var projection = specification.ProjectionExpression is { } paths ? scope.ParseProjection(paths) : null;
        var key = specification.KeyConditionExpression is { } condition ? scope.ParseKeyCondition(condition) : null;
        scope.CheckAllUsed();
        return new ExportFilter(key, filter, projection);
    }

    /// <summary>Checks that the expressions fit the table.</summary>
    public void Check(Table table) => KeyPaths.Check(table, Projection?.NestedNames, Filter?.NestedNames);

    /// <summary>Gets the range of the items; <see langword="null"/> for all items.</summary>
    public KeyBounds? GetBounds(ItemTree items, KeySchema key) => Key is null ? null : KeyRanges.Resolve(items.Order, key, Key);

    public bool Accepts(Item item) => Filter is null || Filter.Evaluate(item);

    public Item Apply(Item item) => Projection is null ? item : Projection.Apply(item);
}
