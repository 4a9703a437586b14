using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Checks and writes the items of imports and bulk operations, as a PutItem does.</summary>
internal static class LoadedItems
{
    /// <summary>Writes an item.</summary>
    /// <returns>Why the item cannot be written, or <see langword="null"/>.</returns>
    public static string? TryWrite(Table table, Item item)
    {
        try
        {
            Check(table, item);
            Commit.TryWrite(ItemWrite.Put(table, item, condition: null), out _);
            return null;
        }
        catch (AmazonDynamoDBException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Checks what the formats of input allow and DynamoDB does not.</summary>
    /// <exception cref="AmazonDynamoDBException">The table cannot have the item.</exception>
    public static void Check(Table table, Item item)
    {
        KeyRules.CheckItem(table, item);
        IndexKeys.CheckValues(table, item);
        if (ItemSize.Measure(item) > ItemSize.Limit)
            throw Failures.Validation(Messages.ItemTooLarge);
        CheckNames(item);
        foreach (var attribute in item)
        {
            if (Nesting.GetDepth(attribute.Value) > Nesting.MaxLevels)
                throw Failures.Validation(Messages.NestedTooDeep);
        }
    }

    private static void CheckNames(Item item)
    {
        foreach (var (name, value) in item)
        {
            if (name.Length == 0)
                throw Failures.Validation(Messages.AttributeNameEmpty);
            if (ItemSize.IsNameTooLong(name))
                throw Failures.Validation(Messages.AttributeNameTooLong);
            CheckNames(value);
        }
    }

    private static void CheckNames(in Value value)
    {
        if (value.Type == AttributeType.M)
            CheckNames(value.AsMap);
        else if (value.Type == AttributeType.L)
            Array.ForEach(value.AsList, static element => CheckNames(element));
    }
}
