using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>A test collection of its own for each backend of a class, so that a class runs on both at once, on the mock first.</summary>
/// <remarks>Not where the user has chosen the collection.</remarks>
internal static class BackendCollection
{
    // How CollectionPerClassTestCollectionFactory, xUnit's default, names the collection of a class.
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

    // xUnit's DefaultTestCollectionOrderer goes by the hash code of this id, which .NET makes of the exclusive or of its four integers.
    // The id must also be the same in each discovery: it is what the cases of one collection have in common.
    private static Guid Id(string name, Backend backend)
    {
        var parts = MemoryMarshal.Cast<byte, int>(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
        var first = backend == Backend.Mock ? int.MinValue : int.MaxValue & ~HashMask;
        parts[0] = (first | (parts[0] & HashMask)) ^ parts[1] ^ parts[2] ^ parts[3];
        return MemoryMarshal.Read<Guid>(MemoryMarshal.AsBytes(parts));
    }
}
