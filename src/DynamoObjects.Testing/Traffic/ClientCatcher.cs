using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.Traffic;

/// <summary>Adds a handler to the pipeline of each client that is not the test kit's.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ClientCatcher : IRuntimePipelineCustomizer
{
    /// <summary>The assemblies whose clients are the test kit's own.</summary>
    private static readonly HashSet<string> OwnAssemblies = new(StringComparer.Ordinal)
    {
        "DynamoObjects",
        "DynamoObjects.Mock",
        "DynamoObjects.Mock.Server",
        "DynamoObjects.Testing",
        "DynamoObjects.Testing.AspNetCore",
    };

    private static readonly ClientCatcher Instance = new();

    public string UniqueName => "DynamoObjects.Testing.ClientCatcher";

    /// <summary>Affects all clients that are created from now on.</summary>
    // The SDK ignores a customizer whose name is already registered.
    public static void Start() => RuntimePipelineCustomizerRegistry.Instance.Register(Instance);

    /// <summary>Starts if the attribute of a test assembly or the settings say so.</summary>
    /// <exception cref="ArgumentException">The setting has an invalid value.</exception>
    public static void StartIfRequested(Assembly testAssembly)
    {
        if (ClientSettings.CatchesClients(TestSettings.Get(testAssembly), testAssembly.IsDefined(typeof(CatchDynamoClientsAttribute))))
            Start();
    }

    /// <summary>Removes the effect on a client.</summary>
    public static void Release(AmazonDynamoDBClient client)
    {
        foreach (var handler in GetPipeline(client).Handlers.OfType<CaughtClientHandler>())
            handler.IsReleased = true;
    }

    public void Customize(Type type, RuntimePipeline pipeline)
    {
        if (typeof(AmazonDynamoDBClient).IsAssignableFrom(type) && !IsOwn(type))
            pipeline.AddHandler(new CaughtClientHandler(new StackTrace()));
    }

    private static bool IsOwn(Type type) =>
        typeof(MockDynamoDbClient).IsAssignableFrom(type) || OwnAssemblies.Contains(type.Assembly.GetName().Name ?? "");

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_RuntimePipeline")]
    private static extern RuntimePipeline GetPipeline(AmazonServiceClient client);
}
