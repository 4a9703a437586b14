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

    public static bool IsDeep(SentWrite sent)
    {
        var all = (sent.Subject?.Values ?? Enumerable.Empty<AttributeValue?>())
            .Concat(sent.Values?.Values ?? Enumerable.Empty<AttributeValue?>())
            .Concat(sent.Expected?.Values.Select(e => e?.Value) ?? [])
            .Concat(sent.Expected?.Values.SelectMany(e => e?.AttributeValueList ?? []) ?? [])
            .Concat(sent.AttributeUpdates?.Values.Select(u => u?.Value) ?? []);
        return all.Any(v => Nesting.IsBeyond(v, MostLevels));
    }

    /// <summary>What the older way says is wrong with the parameters, if anything.</summary>
    public static AmazonDynamoDBException? ErrorIn(SentWrite sent)
    {
        var constraints = new Constraints();
        constraints.OneOf(sent.ReturnValues, "returnValues", EnumValues.OlderReturnValues);
        constraints.OneOf(sent.ConditionalOperator, "conditionalOperator", EnumValues.ConditionalOperators);
        return constraints.AreMet ? null : constraints.ToException();
    }
}
