using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>Applies the known differences that a test declares for a backend.</summary>
internal sealed class KnownDifference(Backend backend, IReadOnlyList<KnownDifferenceAttribute> declared)
{
    public static KnownDifference? Find(MethodInfo method, Backend backend)
    {
        var declared = method
            .GetCustomAttributes<KnownDifferenceAttribute>()
            .Where(attribute => attribute.Backend.HasFlag(backend))
            .ToList();
        return declared.Count == 0 ? null : new KnownDifference(backend, declared);
    }

    /// <summary>Returns the failure of a test, if any, and a note for its output: a test that failed passes, and one
    /// that passed fails.</summary>
    public (Exception? Verdict, string Note) Apply(Exception? outcome, bool timedOut) =>
        outcome switch
        {
            null => (
                new KnownDifferenceResolvedException(
                    $"The test passes on {backend}, so its known difference no longer exists. Remove the [KnownDifference] "
                        + $"attribute: {Join(declared)}"
                ),
                ""
            ),
            _ when timedOut => (outcome, ""),
            _ when !GetMatches(outcome.Message).Any() => (
                outcome,
                $"This failure is not the known difference of {backend}: its message does not contain "
                    + $"'{string.Join("' or '", ExpectedMessages)}'. "
                    + $"Known difference: {Join(declared)}{Environment.NewLine}"
            ),
            _ => (null, Note(outcome.Message)),
        };

    /// <summary>Returns the reasons of the declared differences that the message of a failure matches.</summary>
    public string GetReason(string message) => Join(GetMatches(message));

    /// <summary>Returns the note for the output of a test whose known difference occurred.</summary>
    public string Note(string message) =>
        $"Known difference of {backend}: {GetReason(message)}{Environment.NewLine}Message: {message}{Environment.NewLine}";

    private IEnumerable<string> ExpectedMessages => declared.Select(attribute => attribute.ExpectedMessage).OfType<string>();

    private IEnumerable<KnownDifferenceAttribute> GetMatches(string message) =>
        declared.Where(attribute =>
            attribute.ExpectedMessage is null || message.Contains(attribute.ExpectedMessage, StringComparison.Ordinal)
        );

    private static string Join(IEnumerable<KnownDifferenceAttribute> attributes) =>
        string.Join("; ", attributes.Select(attribute => attribute.Reason));
}
