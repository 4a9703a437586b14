using System.CommandLine;
using System.Net;

namespace DynamoObjects.Mock.Tool;

/// <summary>The options of <c>dynamock</c>.</summary>
internal static class ToolOptions
{
    public static Option<int> Port { get; } =
        new("--port", "-p")
        {
            Description = "The port to listen on; 0 selects a free port and prints it",
            HelpName = "number",
            DefaultValueFactory = _ => 8000,
            CustomParser = result => OptionValues.ReadNumber(result, 0, IPEndPoint.MaxPort),
        };

    public static Option<IPAddress> Host { get; } =
        new("--host")
        {
            Description = "The address to listen on; 0.0.0.0 opens the server to the whole network",
            HelpName = "address",
            DefaultValueFactory = _ => IPAddress.Loopback,
            CustomParser = OptionValues.ReadAddress,
        };

    public static Option<string?> Data { get; } =
        new("--data")
        {
            Description =
                "The file that stores the data: loaded at the start; saved after changes, at the end, and by POST /_dynamock/save",
            HelpName = "file",
            CustomParser = OptionValues.ReadFile,
        };

    public static Option<double> SaveEvery { get; } =
        new("--save-every")
        {
            Description = "The interval between saves to the file of --data; 0 to save only at the end and by POST /_dynamock/save",
            HelpName = "seconds",
            DefaultValueFactory = _ => 5,
            CustomParser = OptionValues.ReadInterval,
        };

    public static Option<string?> ObjectStore { get; } =
        new("--object-store")
        {
            Description = "The folder of exports, imports and bulk operations, instead of Amazon S3: its subfolders are the buckets",
            HelpName = "folder",
            CustomParser = OptionValues.ReadFolder,
        };

    public static Option<string[]> Region { get; } =
        new("--region")
        {
            Description = "An AWS region of the server, which also chooses its messages; can be set several times, for global tables",
            HelpName = "name",
            DefaultValueFactory = _ => ["us-east-1"],
            CustomParser = OptionValues.ReadRegions,
        };

    public static Option<string> AccountId { get; } =
        new("--account-id")
        {
            Description = "The AWS account ID of the server, twelve digits",
            HelpName = "digits",
            DefaultValueFactory = _ => "000000000000",
            CustomParser = OptionValues.ReadAccountId,
        };

    public static Option<int> Delay { get; } =
        new("--delay")
        {
            Description = "The delay before each request, which simulates a network",
            HelpName = "milliseconds",
            DefaultValueFactory = _ => 0,
            CustomParser = result => OptionValues.ReadNumber(result, 0, 3_600_000),
        };

    public static Option<int> MaxBodyMemory { get; } =
        new("--max-body-memory")
        {
            Description = "The maximum memory for the bodies of all requests in progress; other requests wait, then fail with status 503",
            HelpName = "megabytes",
            DefaultValueFactory = _ => 256,
            CustomParser = result => OptionValues.ReadNumber(result, 1, 1_048_576),
        };

    public static Option<string[]> RequireSignature { get; } =
        new("--require-signature")
        {
            Description = "Reject requests that are not signed with this key; can be set several times",
            HelpName = "key-id:secret",
            CustomParser = OptionValues.ReadKeys,
        };

    public static Option<string[]> Cors { get; } =
        new("--cors")
        {
            Description = "Let web pages of this origin use the server, or of every origin: '*'; can be set several times",
            HelpName = "origin",
            CustomParser = OptionValues.ReadOrigins,
        };

    public static Option<string[]> AllowHost { get; } =
        new("--allow-host")
        {
            Description = "Accept requests to this host name as well; can be set several times",
            HelpName = "name",
            CustomParser = OptionValues.ReadHosts,
        };

    public static Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Do not print a line for each request" };

    /// <summary>All options, in the order of the help.</summary>
    public static IReadOnlyList<Option> All { get; } =
    [Port, Host, Data, SaveEvery, ObjectStore, Region, AccountId, Delay, MaxBodyMemory, RequireSignature, Cors, AllowHost, Quiet];

    /// <summary>Gets the environment variable that sets an option that is not among the arguments.</summary>
    public static string GetVariableName(Option option) => VariablePrefix + option.Name[2..].Replace('-', '_').ToUpperInvariant();

    public const string VariablePrefix = "DYNAMOCK_";
}
