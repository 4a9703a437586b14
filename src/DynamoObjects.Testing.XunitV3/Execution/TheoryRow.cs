using DynamoObjects.Testing.Cases;
using Xunit;

namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>A row of a theory, with the test method closed with its types.</summary>
internal sealed class TheoryRow
{
    private readonly Type[]? _genericTypes;

    public TheoryRow(IXunitTestMethod testMethod, ITheoryDataRow data)
    {
        Data = data;
        Values = TestArguments.SelectRowValues(testMethod.Method.GetParameters(), data.GetData());
        var rowMethod = CreateRowMethod(testMethod);
        _genericTypes = rowMethod.ResolveGenericTypes(rowMethod.ResolveMethodArguments(Values));
        Method = _genericTypes is null
            ? testMethod
            : new XunitTestMethod(testMethod.TestClass, testMethod.MakeGenericMethod(_genericTypes), Values);
    }

    public ITheoryDataRow Data { get; }

    /// <summary>The values of the row for parameters that are not provided.</summary>
    public object?[] Values { get; }

    /// <summary>The test method, closed with the types of the row if it is generic.</summary>
    public IXunitTestMethod Method { get; }

    public bool IsSerializable => Array.TrueForAll(Values, value => SerializationHelper.Instance.IsSerializable(value));

    public string UniqueId => UniqueIDGenerator.ForTestCase(Method.UniqueID, _genericTypes, Values);

    /// <summary>Creates a test method without the provided parameters, for xUnit's rules on rows.</summary>
    public static IXunitTestMethod CreateRowMethod(IXunitTestMethod testMethod) =>
        new XunitTestMethod(testMethod.TestClass, new RowMethod(testMethod.Method), []);

    /// <summary>Reads the rows of a data attribute, which does not see the provided parameters.</summary>
    public static async ValueTask<IReadOnlyCollection<ITheoryDataRow>> ReadAsync(
        IDataAttribute attribute,
        IXunitTestMethod testMethod,
        DisposalTracker disposables
    ) =>
        await RowReading
            .RunAsync(testMethod.Method, () => attribute.GetData(new RowMethod(testMethod.Method), disposables))
            .ConfigureAwait(true)
        ?? throw new TestPipelineException(
            $"Test data returned null for {testMethod.TestClass.TestClassName}.{testMethod.MethodName}. Make sure it is statically "
                + "initialized before this test method is called."
        );

    public string Name(string baseName) => CaseName.Format(baseName, Data.Label, Method.Method, Values, _genericTypes);
}
