namespace DynamoObjects.Mock.Tool;

internal static class Program
{
    private static Task<int> Main(string[] args) => CommandLine.RunAsync(
        args, Environment.GetEnvironmentVariable, Console.Out, Console.Error, options => new Serving(options, Console.Out, Console.Error).RunAsync());
}
