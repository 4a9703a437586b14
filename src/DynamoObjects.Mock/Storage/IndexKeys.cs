using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>Checks the index keys of an item: each is absent or has a value of the declared type.</summary>
internal static class IndexKeys
{
    /// <summary>Checks the types in an item of a put.</summary>
    public static void CheckTypes(Table table, Item item)
    {
        foreach (var index in table.Indexes)
        {
            foreach (var attribute in index.Definition.Key.Attributes)
            {
                if (item.TryGet(attribute.Name, out var value) && value.Type != attribute.Type)
                {
                    throw Failures.Validation(
                        Messages.IndexKeyTypeMismatch(attribute.Name, attribute.Type, value.Type, FindFirstIndex(table, attribute.Name))
                    );
                }
            }
        }
    }

    /// <summary>Checks that an item of a put has no empty index key.</summary>
    public static void CheckEmpty(Table table, Item item)
    {
        foreach (var index in table.Indexes)
        {
            foreach (var attribute in index.Definition.Key.Attributes)
            {
                if (item.TryGet(attribute.Name, out var value) && value.IsEmptyKey)
                {
                    throw Failures.Validation(
                        Messages.EmptyIndexKey(value.Type == AttributeType.B, FindFirstIndex(table, attribute.Name), attribute.Name)
                    );
                }
            }
        }
    }

    /// <summary>Checks an item that an update has changed.</summary>
    public static void CheckUpdated(Table table, Item item)
    {
        foreach (var index in table.Indexes)
        {
            foreach (var attribute in index.Definition.Key.Attributes)
            {
                if (!item.TryGet(attribute.Name, out var value))
                    continue;
                if (value.Type != attribute.Type)
                {
                    throw Failures.Validation(
                        Messages.IndexKeyTypeMismatch(attribute.Name, attribute.Type, value.Type, FindFirstIndex(table, attribute.Name))
                    );
                }

                if (value.IsEmptyKey)
                    throw Failures.Validation(Messages.EmptyUpdatedIndexKey(value.Type == AttributeType.B));
            }
        }
    }

    /// <summary>Whether an error is that of <see cref="CheckUpdated"/> for an empty key.</summary>
    public static bool IsEmptyUpdatedKey(AmazonDynamoDBException exception) =>
        exception.Message == Messages.EmptyUpdatedIndexKey(isBinary: false)
        || exception.Message == Messages.EmptyUpdatedIndexKey(isBinary: true);

    /// <summary>Finds the index for the message: AWS names the alphabetically first index that uses the attribute.</summary>
    private static string FindFirstIndex(Table table, string attributeName) =>
        table
            .Indexes.Where(i => i.Definition.Key.Attributes.Any(a => a.Name == attributeName))
            .Select(i => i.Definition.Name)
            .Min(StringComparer.Ordinal)!;
}
