using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>Checks the index keys of an item: each is absent, or has a value of the declared type, which is not empty and not too
/// large.</summary>
internal static class IndexKeys
{
    /// <summary>Checks the types in an item that a put or an update writes.</summary>
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

    /// <summary>Checks that an item has no empty or oversized index key; unlike a wrong type, such a key also rejects a
    /// transaction as a whole.</summary>
    public static void CheckValues(Table table, Item item, bool isUpdate = false)
    {
        foreach (var index in table.Indexes)
        {
            foreach (var attribute in index.Definition.Key.Attributes)
            {
                if (item.TryGet(attribute.Name, out var value) && value.IsEmptyKey)
                    throw Failures.Validation(CreateEmptyMessage(table, attribute.Name, value.Type == AttributeType.B, isUpdate));
            }

            if (KeyLimits.FindProblem(index.Definition.Key, item) is { } problem)
                throw Failures.Validation(problem);
        }
    }

    private static string CreateEmptyMessage(Table table, string attributeName, bool isBinary, bool isUpdate) =>
        isUpdate
            ? Messages.EmptyUpdatedIndexKey(isBinary)
            : Messages.EmptyIndexKey(isBinary, FindFirstIndex(table, attributeName), attributeName);

    /// <summary>Finds the index for the message: AWS names the alphabetically first index that uses the attribute.</summary>
    private static string FindFirstIndex(Table table, string attributeName) =>
        table
            .Indexes.Where(i => i.Definition.Key.Attributes.Any(a => a.Name == attributeName))
            .Select(i => i.Definition.Name)
            .Min(StringComparer.Ordinal)!;
}
