using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>
/// Single writes with values nested past about 62 levels: AWS reads them in an older way, which sees what is wrong with
/// their parameters before it sees the nesting.
/// </summary>
internal static class DeeplyNestedWrites
{
    private const int MaxLevels = 62;

    public static bool IsDeeplyNested(ItemWriteRequest request)
    {
        var all = (request.Subject?.Values ?? Enumerable.Empty<AttributeValue?>())
            .Concat(request.Values?.Values ?? Enumerable.Empty<AttributeValue?>())
            .Concat(request.Expected?.Values.Select(e => e?.Value) ?? [])
            .Concat(request.Expected?.Values.SelectMany(e => e?.AttributeValueList ?? []) ?? [])
            .Concat(request.AttributeUpdates?.Values.Select(u => u?.Value) ?? []);
        return all.Any(v => Nesting.IsDeeperThan(v, MaxLevels));
    }

    /// <summary>What the older way says is wrong with the parameters, if anything.</summary>
    public static AmazonDynamoDBException? FindError(ItemWriteRequest request)
    {
        var constraints = new Constraints();
        constraints.OneOf(request.ReturnValues, "returnValues", EnumValues.OlderReturnValues);
        constraints.OneOf(request.ConditionalOperator, "conditionalOperator", EnumValues.ConditionalOperators);
        return constraints.AreMet ? null : constraints.ToException();
    }
}
