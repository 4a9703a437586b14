using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>Reads the rows of a test: one without values where it has none.</summary>
internal static class TestRows
{
    /// <exception cref="NotSupportedException">The test has sources of rows, and they have no row.</exception>
    public static IReadOnlyList<TestRow> Read(MethodInfo method)
    {
        var sources = method.GetCustomAttributes(inherit: false).OfType<IRowSource>().ToList();
        if (sources.Count == 0)
            return [new TestRow([], Name: null)];
        var rows = RowReading.Run(method, () => sources.SelectMany(source => source.GetRows(method)).ToList());
        return rows.Count > 0
            ? rows
            : throw new NotSupportedException($"The data of {method.DeclaringType}.{method.Name} has no row, and so the test never runs.");
    }
}
