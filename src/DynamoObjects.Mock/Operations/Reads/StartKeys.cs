using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Reads;

/// <summary>Checks that ExclusiveStartKey is a possible value of LastEvaluatedKey.</summary>
internal static class StartKeys
{
    /// <summary>Reads the key; errors in its values are reported as errors of the key, except those in numbers and
    /// sets.</summary>
    public static Item Convert(Dictionary<string, AttributeValue> key, ValueLayer layer)
    {
        try
        {
            return SdkValues.FromSdk(key, layer);
        }
        catch (AmazonDynamoDBException exception) when (!IsReportedAlone(exception.Message))
        {
            throw Failures.Validation(Messages.StartKeyWith(exception.Message));
        }
    }

    /// <summary>Whether an error in a value has no prefix: those in the syntax, size and precision of numbers, and repeated
    /// members of sets.</summary>
    private static bool IsReportedAlone(string message) =>
        message.StartsWith(Messages.NumberUnreadable, StringComparison.Ordinal)
        || message is Messages.NumberOverflow or Messages.NumberUnderflow or Messages.NumberTooLong
        || message.Contains("contains duplicates", StringComparison.Ordinal);

    public static void Check(Table table, SecondaryIndex? index, Item start, KeyBounds bounds, string mismatch)
    {
        var attributes = table.Key.Attributes.AsEnumerable();
        if (index is not null)
            attributes = attributes.Concat(index.Definition.Key.Attributes).Distinct();
        var count = 0;
        foreach (var attribute in attributes)
        {
            count++;
            if (!start.TryGet(attribute.Name, out var value) || value.Type != attribute.Type || value.IsEmptyKey)
                throw Failures.Validation(mismatch);
        }

        if (start.Count != count)
            throw Failures.Validation(mismatch);

        var order = (index?.Items ?? table.Items).Order;
        var hash = order.GetHash(start);
        if (order.Compare(hash, start, bounds.From) < 0 || order.Compare(hash, start, bounds.To) > 0)
            throw Failures.Validation(Messages.StartKeyOutside);
    }
}
