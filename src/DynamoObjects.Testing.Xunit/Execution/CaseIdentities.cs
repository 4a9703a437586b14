using System.Globalization;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Xunit.Discovery;

namespace DynamoObjects.Testing.Xunit.Execution;

/// <summary>Identifies the tests of a case, which has several if its rows are only known at run time.</summary>
internal sealed class CaseIdentities(DynamoTestCase testCase)
{
    private int _tests;

    public CaseIdentity Identify(ITest test)
    {
        var method = testCase.TestMethod;
        return new CaseIdentity(
            method.TestClass.Class.ToRuntimeType(),
            method.Method.ToRuntimeMethod(),
            test.DisplayName,
            testCase.Backend,
            Declared()
        )
        {
            Collection = method.TestClass.TestCollection.CollectionDefinition?.ToRuntimeType(),
            Id = string.Create(CultureInfo.InvariantCulture, $"{testCase.UniqueID}#{Interlocked.Increment(ref _tests)}"),
        };
    }

    private Backend Declared() =>
        testCase.TestMethod.Method.GetCustomAttributes(typeof(global::Xunit.FactAttribute)).FirstOrDefault() is { } attribute
            ? BackendCases.GetDeclared(testCase.TestMethod, attribute)
            : Backend.None;
}
