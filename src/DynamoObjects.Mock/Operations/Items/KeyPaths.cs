using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>Rejects nested paths into key attributes of a table or an index, which are scalars.</summary>
internal static class KeyPaths
{
    /// <summary>Rejects expressions with nested paths into keys.</summary>
    /// <param name="table">The table.</param>
    /// <param name="expressions">For each expression, the top-level attributes with nested paths; <see langword="null"/> for an
    /// absent expression.</param>
    public static void Check(Table table, params ReadOnlySpan<IReadOnlyCollection<string>?> expressions)
    {
        foreach (var nested in expressions)
        {
            if (nested is { Count: > 0 })
                CheckNested(table, expressions);
        }
    }

    private static void CheckNested(Table table, ReadOnlySpan<IReadOnlyCollection<string>?> expressions)
    {
        foreach (var attribute in table.Key.Attributes)
        {
            if (ContainsName(expressions, attribute.Name))
                throw Failures.Validation(Messages.KeyNotScalar("Key", attribute.Name));
        }

        foreach (var index in table.Indexes)
        {
            foreach (var attribute in index.Definition.Key.Attributes)
            {
                if (ContainsName(expressions, attribute.Name))
                    throw Failures.Validation(Messages.KeyNotScalar("IndexKey", attribute.Name));
            }
        }
    }

    private static bool ContainsName(ReadOnlySpan<IReadOnlyCollection<string>?> expressions, string attributeName)
    {
        foreach (var nested in expressions)
        {
            if (nested?.Contains(attributeName) == true)
                return true;
        }

        return false;
    }
}
