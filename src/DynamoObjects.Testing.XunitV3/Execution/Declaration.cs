using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>The backends that a test method declares.</summary>
internal static class Declaration
{
    public static Backend GetBackends(IXunitTestMethod testMethod) =>
        DeclaredBackends.Get(
            testMethod.TestClass.Class,
            testMethod.FactAttributes.OfType<DynamoFactAttribute>().FirstOrDefault()?.Backends
        );
}
