using DynamoObjects.Testing.Cases;
using Xunit;

namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>One row of a theory, and what it makes of the test method.</summary>
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

    /// <summary>The values of the row that are the user's.</summary>
    public object?[] Values { get; }

    /// <summary>The test method, closed with the types of the row where it is generic.</summary>
    public IXunitTestMethod Method { get; }

    public bool IsSerializable => Array.TrueForAll(Values, value => SerializationHelper.Instance.IsSerializable(value));

    public string UniqueId => UniqueIDGenerator.ForTestCase(Method.UniqueID, _genericTypes, Values);

    /// <summary>A test method as xUnit's rules for rows are to see it.</summary>
    public static IXunitTestMethod CreateRowMethod(IXunitTestMethod testMethod) =>
        new XunitTestMethod(testMethod.TestClass, new RowMethod(testMethod.Method), []);

    /// <summary>The rows of a data attribute, which does not see the parameters that the test is given.</summary>
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
                + $"initialized before this test method is called."
        );

    public string Name(string baseName) => CaseName.Format(baseName, Data.Label, Method.Method, Values, _genericTypes);
}
