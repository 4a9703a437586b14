using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>
/// Handles single writes with values nested deeper than about 62 levels: an older layer of AWS processes them, which reports errors
/// in their parameters before the nesting.
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

    /// <summary>Returns the older layer's error for the parameters, or <see langword="null"/>.</summary>
    public static AmazonDynamoDBException? FindError(ItemWriteRequest request)
    {
        var constraints = new Constraints();
        constraints.OneOf(request.ReturnValues, "returnValues", EnumValues.OlderReturnValues);
        constraints.OneOf(request.ConditionalOperator, "conditionalOperator", EnumValues.ConditionalOperators);
        return constraints.AreMet ? null : constraints.ToException();
    }
}
