using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>What a test declares of a backend that differs, and whether it did.</summary>
internal sealed class KnownDifference(Backend backend, string reason)
{
    public string Reason { get; } = reason;

    public static KnownDifference? Of(MethodInfo method, Backend backend)
    {
        var reasons = method.GetCustomAttributes<KnownDifferenceAttribute>()
            .Where(attribute => attribute.Backend.HasFlag(backend)).Select(attribute => attribute.Reason).ToList();
        return reasons.Count == 0 ? null : new KnownDifference(backend, string.Join("; ", reasons));
    }

    /// <summary>Passes a test that failed and fails one that passed: gives what it fails with, if it does, and what to add to the output.</summary>
    public (Exception? Verdict, string Note) Judge(Exception? outcome, bool timedOut) => outcome switch
    {
        null => (new KnownDifferenceGoneException($"The known difference of {backend} is gone, for the test passes there: remove its [KnownDifference]. It was: {Reason}"), ""),
        _ when timedOut => (outcome, ""),
        _ => (null, Note(outcome.Message)),
    };

    /// <summary>What the output says of a difference that was seen.</summary>
    public string Note(string answer) => $"Known difference of {backend}: {Reason}{Environment.NewLine}It answered: {answer}{Environment.NewLine}";
}
