using System.Collections;

namespace DynamoObjects.Mock.Tool;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        EnableInlineSocketCompletions();
        return CommandLine.RunAsync(args, GetEnvironmentVariables(), Console.Out, Console.Error, options =>
            new ServerRun(options, Console.Out, Console.Error).RunAsync()
        );
    }

    private static Dictionary<string, string> GetEnvironmentVariables() =>
        Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal);

    /// <summary>Makes the runtime process a request on the thread that received its bytes: handing it to another thread takes longer
    /// than the request. Must run before the first socket is created.</summary>
    /// <remarks>https://github.com/dotnet/runtime/blob/main/src/libraries/System.Net.Sockets/src/System/Net/Sockets/SocketAsyncEngine.Unix.cs</remarks>
    private static void EnableInlineSocketCompletions()
    {
        SetIfUnset("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        SetIfUnset(
            "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT",
            Environment.ProcessorCount.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

        static void SetIfUnset(string name, string value)
        {
            if (Environment.GetEnvironmentVariable(name) is null)
                Environment.SetEnvironmentVariable(name, value);
        }
    }
}
