using DynamoObjects.Testing.Cases;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace DynamoObjects.Testing.XunitV3;

/// <summary>One row of a theory, and what it makes of the test method.</summary>
internal sealed class TheoryRow
{
    private readonly Type[]? _genericTypes;

    public TheoryRow(IXunitTestMethod testMethod, ITheoryDataRow data)
    {
        Data = data;
        var parameters = testMethod.Method.GetParameters();
        Values = TestArguments.Own(parameters, data.GetData());
        var all = TestArguments.IsWhole(parameters, Values) ? [.. Values] : TestArguments.Fill(parameters, Values, test: null);
        Array.Resize(ref all, parameters.Length);
        _genericTypes = testMethod.ResolveGenericTypes(all);
        Method = _genericTypes is null ? testMethod : new XunitTestMethod(testMethod.TestClass, testMethod.MakeGenericMethod(_genericTypes), Values);
    }

    public ITheoryDataRow Data { get; }

    /// <summary>The values of the row that are the user's.</summary>
    public object?[] Values { get; }

    /// <summary>The test method, closed with the types of the row where it is generic.</summary>
    public IXunitTestMethod Method { get; }

    public bool IsSerialisable => Array.TrueForAll(Values, value => SerializationHelper.Instance.IsSerializable(value));

    public string UniqueId => UniqueIDGenerator.ForTestCase(Method.UniqueID, _genericTypes, Values);

    public string Name(string baseName) => CaseName.Of(baseName, Data.Label, Method.Method, Values, _genericTypes);
}
