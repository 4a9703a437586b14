using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>Gives each backend of a class its own test collection, so that a class runs on all backends in parallel, on
/// the mock first.</summary>
/// <remarks>Does not apply if the user has chosen the collection.</remarks>
internal static class BackendCollection
{
    // The name that CollectionPerClassTestCollectionFactory, xUnit's default, gives the collection of a class.
    private const string ClassCollectionPrefix = "Test collection for ";
    private const int HashMask = 0x0FFFFFFF;

    public static ITestMethod MoveToCollection(ITestMethod testMethod, Backend backend)
    {
        var collection = testMethod.TestClass.TestCollection;
        if (
            collection.CollectionDefinition is not null
            || collection.DisplayName != ClassCollectionPrefix + testMethod.TestClass.Class.Name
        )
            return testMethod;
        var name = $"{collection.DisplayName} ({backend})";
        var backendCollection = new TestCollection(collection.TestAssembly, collectionDefinition: null, name)
        {
            UniqueID = Id(name, backend),
        };
        return new TestMethod(new TestClass(backendCollection, testMethod.TestClass.Class), testMethod.Method);
    }

    // xUnit's DefaultTestCollectionOrderer orders by the hash code of this id, which .NET computes as the exclusive or
    // of its four integers. The id must also be the same in each discovery: the cases of one collection share it.
    private static Guid Id(string name, Backend backend)
    {
        var parts = MemoryMarshal.Cast<byte, int>(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
        var first = backend == Backend.Mock ? int.MinValue : int.MaxValue & ~HashMask;
        parts[0] = (first | (parts[0] & HashMask)) ^ parts[1] ^ parts[2] ^ parts[3];
        return MemoryMarshal.Read<Guid>(MemoryMarshal.AsBytes(parts));
    }
}
