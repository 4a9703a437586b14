using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.MSTest.Discovery;

/// <summary>Reads the rows of a test; a test without data has one row without values.</summary>
internal static class TestRows
{
    /// <exception cref="NotSupportedException">The data sources of the test have no rows.</exception>
    public static IReadOnlyList<TestRow> Read(MethodInfo method)
    {
        var sources = method.GetCustomAttributes(inherit: false).OfType<IRowSource>().ToList();
        if (sources.Count == 0)
            return [new TestRow([], Name: null)];
        var rows = RowReading.Run(method, () => sources.SelectMany(source => source.GetRows(method)).ToList());
        return rows.Count > 0
            ? rows
            : throw new NotSupportedException($"The data of {method.DeclaringType}.{method.Name} has no rows, so the test never runs.");
    }
}
