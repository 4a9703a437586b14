using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>"1 validation error detected: ", which PutItem, UpdateItem and DeleteItem put before what is wrong with the values and
/// expressions of a request.</summary>
internal static class Envelope
{
    /// <summary>Reads the values and expressions of a request; only their nesting is told without the envelope.</summary>
    public static T Around<TRequest, T>(TRequest request, Func<TRequest, T> read)
    {
        try
        {
            return read(request);
        }
        catch (AmazonDynamoDBException refusal) when (refusal.Message != Messages.NestedTooDeep)
        {
            throw Failures.Validation(Messages.One(refusal.Message));
        }
    }
}
