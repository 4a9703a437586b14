using System.Reflection;
using DynamoObjects.Testing.Backends;

namespace DynamoObjects.Testing.MSTest;

/// <summary>Turns one test into one case for each of its rows on each backend that it declares and that is selected.</summary>
internal static class BackendCases
{
    /// <exception cref="NotSupportedException">The test cannot run as it is declared.</exception>
    public static IEnumerable<object?[]> List(MethodInfo method, DynamoTestMethodAttribute attribute)
    {
        var type = method.ReflectedType!;
        var declared = DeclaredBackends.Of(type, attribute.Backends);
        if (Declaration.Problem(method, declared) is { } problem)
            throw new NotSupportedException(problem);
        return Backends(declared, type.Assembly).SelectMany(backend => TestRows.Of(method).Select((row, number) => Case(row, number, backend, attribute.DisplayName ?? method.Name)));
    }

    // MSTest makes the id of a case of its place in this list: a backend that is left out keeps its place before one that is not, and is skipped when it runs.
    // The list must not be empty, either.
    private static IEnumerable<Backend> Backends(Backend declared, Assembly testAssembly)
    {
        var all = BackendSelection.Each(declared).ToList();
        var last = all.FindLastIndex(backend => Selected(declared, testAssembly).HasFlag(backend));
        return all.Take(Math.Max(last, 0) + 1);
    }

    private static Backend Selected(Backend declared, Assembly testAssembly)
    {
        try
        {
            return BackendSelection.Of(testAssembly);
        }
        catch (ArgumentException)
        {
            // Each case says so when it runs: here it would be lost where tests are filtered by category.
            return declared;
        }
    }

    private static object?[] Case(TestRow row, int number, Backend backend, string name) =>
    [
        new TestDataRow<BackendRow>(new BackendRow(backend, number, row.Values))
        {
            DisplayName = $"{row.Name ?? name} ({backend})",
            IgnoreMessage = row.IgnoreMessage,
            TestCategories = [backend.ToString(), .. row.Categories ?? []],
        },
    ];
}
