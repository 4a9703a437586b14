using Xunit;

namespace DynamoObjects.Testing.XunitV3.Discovery;

/// <summary>Gives each backend of a class its own test collection, so that a class runs on all backends in parallel, on
/// the mock first.</summary>
/// <remarks>Does not apply if the user has chosen the collection.</remarks>
internal static class BackendCollection
{
    // xUnit's DefaultTestCollectionOrderer orders by the ids, which are SHA-256 hashes in hexadecimal digits.
    private const string FirstIdPrefix = "00000000";
    private const string LastIdPrefix = "ffffffff";

    public static IXunitTestMethod MoveToCollection(IXunitTestMethod testMethod, Backend backend)
    {
        var testClass = testMethod.TestClass.Class;
        var collection = testMethod.TestClass.TestCollection;
        if (
            collection.CollectionDefinition is not null
            || collection.TestCollectionDisplayName != CollectionAttribute.GetCollectionNameForType(testClass)
        )
            return testMethod;
        var name = $"{collection.TestCollectionDisplayName} ({backend})";
        var backendCollection = new XunitTestCollection(
            collection.TestAssembly,
            collectionDefinition: null,
            collection.DisableParallelization,
            name,
            Id(collection.TestAssembly, name, backend)
        );
        return new XunitTestMethod(new XunitTestClass(testClass, backendCollection), testMethod.Method, []);
    }

    private static string Id(IXunitTestAssembly assembly, string name, Backend backend)
    {
        var first = backend == Backend.Mock ? FirstIdPrefix : LastIdPrefix;
        return first + UniqueIDGenerator.ForTestCollection(assembly.UniqueID, name, collectionDefinitionClassName: null)[first.Length..];
    }
}
