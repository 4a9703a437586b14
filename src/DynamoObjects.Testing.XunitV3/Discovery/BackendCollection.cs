using Xunit;

namespace DynamoObjects.Testing.XunitV3.Discovery;

/// <summary>A test collection of its own for each backend of a class, so that a class runs on both at once, on the mock first.</summary>
/// <remarks>Not where the user has chosen the collection.</remarks>
internal static class BackendCollection
{
    // xUnit's DefaultTestCollectionOrderer goes by the ids, which are SHA-256 in hexadecimal digits.
    private const string First = "00000000";
    private const string Last = "ffffffff";

    public static IXunitTestMethod Place(IXunitTestMethod testMethod, Backend backend)
    {
        var testClass = testMethod.TestClass.Class;
        var collection = testMethod.TestClass.TestCollection;
        if (
            collection.CollectionDefinition is not null
            || collection.TestCollectionDisplayName != CollectionAttribute.GetCollectionNameForType(testClass)
        )
            return testMethod;
        var name = $"{collection.TestCollectionDisplayName} ({backend})";
        var own = new XunitTestCollection(
            collection.TestAssembly,
            collectionDefinition: null,
            collection.DisableParallelization,
            name,
            Id(collection.TestAssembly, name, backend)
        );
        return new XunitTestMethod(new XunitTestClass(testClass, own), testMethod.Method, []);
    }

    private static string Id(IXunitTestAssembly assembly, string name, Backend backend)
    {
        var first = backend == Backend.Mock ? First : Last;
        return first + UniqueIDGenerator.ForTestCollection(assembly.UniqueID, name, collectionDefinitionClassName: null)[first.Length..];
    }
}
