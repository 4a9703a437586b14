namespace DynamoObjects.Mock.Tool;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        AnswerOnTheThreadThatReads();
        return CommandLine.RunAsync(
            args, Environment.GetEnvironmentVariable, Console.Out, Console.Error, options => new Serving(options, Console.Out, Console.Error).RunAsync());
    }

    /// <summary>Lets the runtime run a request on the thread that its bytes came on: handing it on takes longer than answering it. To be called before there is a socket.</summary>
    /// <remarks>https://github.com/dotnet/runtime/blob/main/src/libraries/System.Net.Sockets/src/System/Net/Sockets/SocketAsyncEngine.Unix.cs</remarks>
    private static void AnswerOnTheThreadThatReads()
    {
        SetIfUnset("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        SetIfUnset("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", Environment.ProcessorCount.ToString(System.Globalization.CultureInfo.InvariantCulture));

        static void SetIfUnset(string name, string value)
        {
            if (Environment.GetEnvironmentVariable(name) is null)
                Environment.SetEnvironmentVariable(name, value);
        }
    }
}
