using System.Reflection;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>Creates one case of a test for each of its rows, on each backend on which it is discovered.</summary>
internal static class BackendCases
{
    /// <summary>Returns the cases; a problem with the test or its rows is a case that fails with it.</summary>
    /// <remarks>MSTest itself would report the problem without starting the test, and the summary of the run would not
    /// include it.</remarks>
    /// <exception cref="NotSupportedException">MSTest cannot start a case of the test; the message says what to write
    /// instead.</exception>
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
            // The case reads the rows again, and fails with the same error.
            return [Case(new TestRow([], Name: null), BackendRow.CreateUnread(backend), name)];
        }

        return rows.Select((row, number) => Case(row, new BackendRow(backend, number, row.Values), name));
    }

    // MSTest creates the id of a case from its position in this list. A backend that is not selected keeps its position
    // before a selected one, and is skipped when it runs. The list must not be empty, either.
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
            // Each case reports the reason when it runs: here, it would be lost if tests are filtered by category.
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
