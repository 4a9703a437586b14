using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>Attributes that are in the key of a table or an index are scalars: no path of an expression goes into them.</summary>
internal static class KeyPaths
{
    /// <summary>Refuses expressions with paths into keys.</summary>
    /// <param name="table">The table.</param>
    /// <param name="expressions">For each expression the top-level attributes into which its paths go;
    /// <see langword="null"/> for one that is not there.</param>
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
