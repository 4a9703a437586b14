using System.Globalization;

namespace DynamoObjects.Testing.Local;

/// <summary>The labels by which a container is known as ours, and as left by a process that is gone.</summary>
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

    /// <summary>Tells whether the process that made the container is of this machine, and gone.</summary>
    /// <remarks>An engine may serve several machines; the processes of others cannot be seen from here.</remarks>
    public static bool IsLeftover(IDictionary<string, string> labels) =>
        labels.TryGetValue(Host, out var host)
        && host == Environment.MachineName
        && labels.TryGetValue(ProcessId, out var text)
        && int.TryParse(text, CultureInfo.InvariantCulture, out var id)
        && labels.TryGetValue(ProcessStarted, out var started)
        && !new ProcessIdentity(id, started).IsRunning;
}
