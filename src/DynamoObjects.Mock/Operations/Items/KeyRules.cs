using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>Checks that a key fits its table.</summary>
internal static class KeyRules
{
    /// <summary>Checks the key of a request that addresses one item.</summary>
    public static void CheckKey(Table table, Item key)
    {
        var schema = table.Key;
        if (key.Count != schema.Attributes.Length)
            throw Failures.Validation(Messages.KeyMismatch);
        CheckAttributes(schema, key);
    }

    /// <summary>Checks the key in an item of a PutItem.</summary>
    public static void CheckItem(Table table, Item item)
    {
        var attributes = table.Key.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i];
            if (!item.TryGet(attribute.Name, out var value))
                throw Failures.Validation(Messages.KeyMissing(attribute.Name));
            if (value.Type != attribute.Type)
                throw Failures.Validation(Messages.KeyTypeMismatch(attribute.Name, attribute.Type, value.Type));
            CheckValue(attribute, value, isHash: i == 0);
        }
    }

    /// <summary>Checks the key in an item of a BatchWriteItem, which has one message for all errors.</summary>
    public static void CheckBatchItem(Table table, Item item) => CheckAttributes(table.Key, item);

    /// <summary>Rejects empty keys in a transaction: they cause an error for the whole request and cancel nothing.</summary>
    public static void CheckNotEmpty(Table table, Item item)
    {
        foreach (var attribute in table.Key.Attributes)
        {
            if (item.TryGet(attribute.Name, out var value) && value.IsEmptyKey && value.Type == attribute.Type)
                throw Failures.Validation(Messages.EmptyKey(value.Type == AttributeType.B, attribute.Name));
        }
    }

    /// <summary>Checks that a request contains each item only once.</summary>
    /// <param name="targets">The tables and the keys, with or without other attributes.</param>
    /// <param name="message">The message of the error.</param>
    public static void CheckDistinct(IEnumerable<(Table Table, Item Key)> targets, string message)
    {
        var seen = new HashSet<(Table, Item)>();
        foreach (var (table, key) in targets)
        {
            if (!seen.Add((table, table.Items.Order.GetKey(key))))
                throw Failures.Validation(message);
        }
    }

    /// <summary>Checks one value that is compared with a key attribute.</summary>
    public static void CheckValue(KeyAttribute attribute, Value value, bool isHash)
    {
        if (value.IsEmptyKey)
            throw Failures.Validation(Messages.EmptyKey(attribute.Type == AttributeType.B, attribute.Name));
        if (KeyLimits.FindProblem(value, isHash) is { } problem)
            throw Failures.Validation(problem);
    }

    private static void CheckAttributes(KeySchema schema, Item item)
    {
        for (var i = 0; i < schema.Attributes.Length; i++)
        {
            var attribute = schema.Attributes[i];
            if (!item.TryGet(attribute.Name, out var value) || value.Type != attribute.Type)
                throw Failures.Validation(Messages.KeyMismatch);
            CheckValue(attribute, value, isHash: i == 0);
        }
    }
}
