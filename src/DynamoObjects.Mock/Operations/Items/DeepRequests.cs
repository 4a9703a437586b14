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
internal static class DeepRequests
{
    private const int MostLevels = 62;

    public static bool Contain(
        Dictionary<string, AttributeValue>? subject,
        Dictionary<string, AttributeValue>? values,
        Dictionary<string, ExpectedAttributeValue>? expected,
        Dictionary<string, AttributeValueUpdate>? updates = null)
    {
        var all = (subject?.Values ?? Enumerable.Empty<AttributeValue?>())
            .Concat(values?.Values ?? Enumerable.Empty<AttributeValue?>())
            .Concat(expected?.Values.Select(e => e?.Value) ?? [])
            .Concat(expected?.Values.SelectMany(e => e?.AttributeValueList ?? []) ?? [])
            .Concat(updates?.Values.Select(u => u?.Value) ?? []);
        return all.Any(v => Nesting.IsBeyond(v, MostLevels));
    }

    /// <summary>What the older reading says of such a request: what is wrong with its parameters, or else what was found anyway.</summary>
    public static AmazonDynamoDBException Refuse(
        AmazonDynamoDBException refusal, ReturnValue? returnValues, ConditionalOperator? conditionalOperator, bool returnsOnlyOld = false)
    {
        var constraints = new Constraints();
        constraints.OneOf(returnValues, "returnValues", EnumValues.OlderReturnValues);
        constraints.OneOf(conditionalOperator, "conditionalOperator", EnumValues.ConditionalOperators);
        if (!constraints.AreMet)
            return constraints.ToException();
        return returnsOnlyOld && returnValues?.Value is not (null or "ALL_OLD" or "NONE")
            ? Failures.Validation(Messages.ReturnValuesOldOrNone)
            : refusal;
    }
}
