using System.Globalization;

namespace DynamoObjects.Testing.Local;

/// <summary>The labels that mark a container as created by the test kit, and identify the process that created
/// it.</summary>
internal static class ContainerLabels
{
    public const string Owned = "dynamoobjects.local";
    public const string Reused = "dynamoobjects.local.reused";
    public const string Start = "dynamoobjects.local.start";
    public const string Host = "dynamoobjects.local.host";
    public const string ProcessId = "dynamoobjects.local.process";
    public const string ProcessStarted = "dynamoobjects.local.process-started";

    public static IReadOnlyDictionary<string, string> Create(string start, ProcessIdentity process) =>
        new Dictionary<string, string>
        {
            [Owned] = "true",
            [Start] = start,
            [Host] = Environment.MachineName,
            [ProcessId] = process.Id.ToString(CultureInfo.InvariantCulture),
            [ProcessStarted] = process.Started,
        };

    /// <summary>Returns whether the process that created the container ran on this machine and has ended.</summary>
    /// <remarks>An engine may serve several machines; processes of other machines are not visible.</remarks>
    public static bool IsLeftover(IDictionary<string, string> labels) =>
        labels.TryGetValue(Host, out var host)
        && host == Environment.MachineName
        && labels.TryGetValue(ProcessId, out var text)
        && int.TryParse(text, CultureInfo.InvariantCulture, out var id)
        && labels.TryGetValue(ProcessStarted, out var started)
        && !new ProcessIdentity(id, started).IsRunning;
}
