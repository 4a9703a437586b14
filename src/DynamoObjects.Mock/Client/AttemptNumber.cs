using Amazon.Runtime;

namespace DynamoObjects.Mock.Client;

/// <summary>Counts the attempts of a call in its context: the SDK's own count leaves out those after a stale connection.</summary>
internal static class AttemptNumber
{
    private const string Key = "DynamoObjects.Mock.Attempts";

    /// <summary>The number of the attempt that begins now, from 1.</summary>
    public static int Next(IRequestContext context)
    {
        var number = context.ContextAttributes.TryGetValue(Key, out var last) ? (int)last + 1 : 1;
        context.ContextAttributes[Key] = number;
        return number;
    }
}
