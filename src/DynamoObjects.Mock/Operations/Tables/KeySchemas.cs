using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Checks the declarations of the keys of a table and its indexes.</summary>
internal static class KeySchemas
{
    private const int MaxKeyParts = 4;

    public static void CheckDefined(List<KeySchemaElement> schema, List<string> defined)
    {
        if (!schema.TrueForAll(e => defined.Contains(e.AttributeName)))
            throw Failures.Validation(Messages.KeyNotDefined(schema.Select(e => e.AttributeName), HashOrder.SortSized(defined)));
    }

    /// <summary>Checks the key of a table or a local index: one hash key, then at most one range key.</summary>
    public static void CheckOrder(List<KeySchemaElement> schema)
    {
        if (schema[0].KeyType.Value != "HASH")
            throw Failures.Validation(Messages.FirstKeyNotHash);
        if (schema.Count < 2)
            return;
        if (schema[1].KeyType.Value != "RANGE")
            throw Failures.Validation(Messages.SecondKeyNotRange);
        if (schema[0].AttributeName == schema[1].AttributeName)
            throw Failures.Validation(Messages.KeyDeclaredTwice);
    }

    /// <summary>Checks the key of a global index: up to four hash keys, then up to four range keys.</summary>
    public static void CheckPartOrder(List<KeySchemaElement> schema)
    {
        if (schema[0].KeyType.Value != "HASH")
            throw Failures.Validation(Messages.FirstKeyNotHash);
        var hashes = schema.TakeWhile(e => e.KeyType.Value == "HASH").Count();
        if (!schema.Skip(hashes).All(e => e.KeyType.Value == "RANGE"))
            throw Failures.Validation(Messages.HashKeysNotFirst);
        if (FindDuplicate(schema.Select(e => e.AttributeName)) is not null)
            throw Failures.Validation(Messages.KeyPartDeclaredTwice);
        if (hashes > MaxKeyParts)
            throw Failures.Validation(Messages.TooManyKeyParts("HASH"));
        if (schema.Count - hashes > MaxKeyParts)
            throw Failures.Validation(Messages.TooManyKeyParts("RANGE"));
    }

    /// <summary>Finds the first name that occurs twice.</summary>
    public static string? FindDuplicate(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.FirstOrDefault(name => !seen.Add(name));
    }
}
