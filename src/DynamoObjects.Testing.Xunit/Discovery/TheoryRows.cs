using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>Reads the rows of a theory during the run, as xUnit does.</summary>
internal static class TheoryRows
{
    /// <exception cref="InvalidOperationException">There are no rows, or a data source is invalid.</exception>
    public static IReadOnlyList<(object?[] Row, string? SkipReason)> Read(ITestMethod testMethod, IMessageSink diagnosticMessageSink)
    {
        var name = $"{testMethod.TestClass.Class.Name}.{testMethod.Method.Name}";
        var rowTestMethod = new RowTestMethod(testMethod.Method);
        var rows = RowReading.Run(rowTestMethod.MethodInfo, () =>
            testMethod
                .Method.GetCustomAttributes(typeof(global::Xunit.Sdk.DataAttribute))
                .SelectMany(attribute => Read(attribute, rowTestMethod, name, diagnosticMessageSink))
                .ToList()
        );
        return rows.Count > 0 ? rows : throw new InvalidOperationException($"No data found for {name}");
    }

    private static IEnumerable<(object?[] Row, string? SkipReason)> Read(
        IAttributeInfo attribute,
        RowTestMethod rowTestMethod,
        string name,
        IMessageSink diagnosticMessageSink
    )
    {
        var discoverer = ExtensibilityPointFactory.GetDataDiscoverer(
            diagnosticMessageSink,
            attribute.GetCustomAttributes(typeof(DataDiscovererAttribute)).First()
        ) ?? throw new InvalidOperationException($"The data discoverer of a data attribute of {name} does not exist.");
        var rows = discoverer.GetData(attribute, rowTestMethod)
            ?? throw new InvalidOperationException(
                $"Test data returned null for {name}. Make sure it is statically initialized before this test method is called."
            );
        var skipReason = attribute.GetNamedArgument<string?>("Skip");
        return rows.Select(row => (row, skipReason));
    }
}
