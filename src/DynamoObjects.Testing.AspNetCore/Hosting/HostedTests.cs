using System.Collections.Concurrent;

namespace DynamoObjects.Testing.Hosting;

/// <summary>The tests that send requests to shared hosts, by the value of the header that names them.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class HostedTests
{
    public const string Header = "DynamoObjects-Test";

    private static readonly ConcurrentDictionary<string, DynamoTestContext> ById = new(StringComparer.Ordinal);

    /// <summary>Adds a test until it ends, and returns the value of its header.</summary>
    public static string Add(DynamoTestContext test)
    {
        var id = test.Id;
        if (ById.TryAdd(id, test))
            test.Ended.Register(() => ById.TryRemove(id, out _));
        return id;
    }

    /// <summary>Returns the test of a header.</summary>
    /// <exception cref="ClientOutsideTestException">There is no such test, or it has ended.</exception>
    public static DynamoTestContext Get(string id) =>
        ById.GetValueOrDefault(id)
        ?? throw new ClientOutsideTestException(
            $"The header {Header} of the request has the value '{id}', which belongs to no test that is running. Create an HttpClient in "
                + "each test, and await its requests before the test returns."
        );
}
