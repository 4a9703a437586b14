using System.Reflection;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>Turns one test into one case for each of its rows on each backend on which it is listed.</summary>
internal static class BackendCases
{
    /// <summary>The cases. What is wrong with the test or its rows is a case as well, which fails with it: MSTest itself
    /// would report it without starting the test, and the summary of the run would not know.</summary>
    /// <exception cref="NotSupportedException">MSTest cannot start a case of the test; the message says what to write instead.</exception>
    public static IEnumerable<object?[]> GetCases(MethodInfo method, DynamoTestMethodAttribute attribute)
    {
        var type = method.ReflectedType!;
        var declared = DeclaredBackends.Get(type, attribute.Backends);
        var name = attribute.DisplayName ?? method.Name;
        if (Declaration.FindStartProblem(method) is { } unstartable)
            throw new NotSupportedException(unstartable);
        return Declaration.FindProblem(method, declared) is not null
            ?
            [
                [new TestDataRow<BackendRow>(BackendRow.CreateUnread(Backend.None)) { DisplayName = name }],
            ]
            : Backends(declared, type.Assembly).SelectMany(backend => Rows(method, backend, name));
    }

    private static IEnumerable<object?[]> Rows(MethodInfo method, Backend backend, string name)
    {
        IReadOnlyList<TestRow> rows;
        try
        {
            rows = TestRows.Read(method);
        }
        catch (Exception)
        {
            // The case reads them again, and fails as they do.
            return [Case(new TestRow([], Name: null), BackendRow.CreateUnread(backend), name)];
        }

        return rows.Select((row, number) => Case(row, new BackendRow(backend, number, row.Values), name));
    }

    // MSTest makes the id of a case of its place in this list: a backend that is left out keeps its place before one that
    // is not, and is skipped when it runs. The list must not be empty, either.
    private static IEnumerable<Backend> Backends(Backend declared, Assembly testAssembly)
    {
        var all = BackendSelection.Enumerate(declared).ToList();
        var last = all.FindLastIndex(backend => GetListed(declared, testAssembly).HasFlag(backend));
        return all.Take(Math.Max(last, 0) + 1);
    }

    private static Backend GetListed(Backend declared, Assembly testAssembly)
    {
        try
        {
            return BackendSelection.GetListed(declared, testAssembly);
        }
        catch (ArgumentException)
        {
            // Each case says so when it runs: here it would be lost where tests are filtered by category.
            return declared;
        }
    }

    private static object?[] Case(TestRow row, BackendRow data, string name) =>
        [
            new TestDataRow<BackendRow>(data)
            {
                DisplayName = $"{row.Name ?? name} ({data.Backend})",
                IgnoreMessage = row.IgnoreMessage,
                TestCategories = [data.Backend.ToString(), .. row.Categories ?? []],
            },
        ];
}
