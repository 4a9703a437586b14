using Amazon.Runtime;

namespace DynamoObjects.Mock.Client;

/// <summary>Counts the attempts of a call in its context: the SDK's own count omits attempts after a stale connection.</summary>
internal static class AttemptNumber
{
    private const string Key = "DynamoObjects.Mock.Attempts";

    /// <summary>Returns the number of the attempt that begins, from 1.</summary>
    public static int Next(IRequestContext context)
    {
        var number = context.ContextAttributes.TryGetValue(Key, out var last) ? (int)last + 1 : 1;
        context.ContextAttributes[Key] = number;
        return number;
    }
}
