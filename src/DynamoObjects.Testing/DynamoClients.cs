using System.ComponentModel;
using System.Reflection;
using Amazon.DynamoDBv2;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing;

/// <summary>Controls what happens to the clients that the code under test creates itself.</summary>
/// <remarks>This type is thread-safe.</remarks>
public static class DynamoClients
{
    /// <summary>Sends the requests of all clients that are created from now on to the running test, as
    /// <see cref="CatchDynamoClientsAttribute"/> does.</summary>
    /// <remarks>The effect lasts until the process ends. Later calls do nothing. C# test projects use the attribute
    /// instead.</remarks>
    public static void Catch() => ClientCatcher.Start();

    /// <summary>Lets a client send its requests to its own endpoint, in spite of
    /// <see cref="CatchDynamoClientsAttribute"/>.</summary>
    /// <typeparam name="TClient">The type of the client.</typeparam>
    /// <param name="client">The client, for example one that captures a snapshot of a table on AWS.</param>
    /// <returns>The same client.</returns>
    public static TClient LeaveAlone<TClient>(TClient client)
        where TClient : AmazonDynamoDBClient
    {
        ArgumentNullException.ThrowIfNull(client);
        ClientCatcher.Release(client);
        return client;
    }

    /// <summary>Calls <see cref="Catch"/> if a test assembly or the settings request it.</summary>
    /// <param name="testAssembly">The assembly.</param>
    /// <remarks>The module initializer that the build compiles into C# test projects calls this method.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void CatchIfRequested(Assembly testAssembly)
    {
        try
        {
            ClientCatcher.StartIfRequested(testAssembly);
        }
        catch (ArgumentException)
        {
            // A module initializer must not throw. The first test of the assembly reports the invalid setting.
        }
    }
}
