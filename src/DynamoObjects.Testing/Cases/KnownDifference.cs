using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>What a test declares of a backend that differs, and whether it did.</summary>
internal sealed class KnownDifference(Backend backend, IReadOnlyList<KnownDifferenceAttribute> declared)
{
    public string Reason { get; } = string.Join("; ", declared.Select(attribute => attribute.Reason));

    public static KnownDifference? Find(MethodInfo method, Backend backend)
    {
        var declared = method
            .GetCustomAttributes<KnownDifferenceAttribute>()
            .Where(attribute => attribute.Backend.HasFlag(backend))
            .ToList();
        return declared.Count == 0 ? null : new KnownDifference(backend, declared);
    }

    /// <summary>Passes a test that failed and fails one that passed: gives what it fails with, if it does, and what to add
    /// to the output.</summary>
    public (Exception? Verdict, string Note) Apply(Exception? outcome, bool timedOut) =>
        outcome switch
        {
            null => (
                new KnownDifferenceResolvedException(
                    $"The known difference of {backend} is gone, for the test passes there: remove its [KnownDifference]. It was: {Reason}"
                ),
                ""
            ),
            _ when timedOut => (outcome, ""),
            _ when !IsDeclared(outcome.Message) => (
                outcome,
                $"This is not the known difference of {backend}, which would say '{string.Join("' or '", ExpectedMessages)}': "
                    + $"{Reason}{Environment.NewLine}"
            ),
            _ => (null, Note(outcome.Message)),
        };

    /// <summary>What the output says of a difference that was seen.</summary>
    public string Note(string message) =>
        $"Known difference of {backend}: {Reason}{Environment.NewLine}It answered: {message}{Environment.NewLine}";

    private IEnumerable<string> ExpectedMessages => declared.Select(attribute => attribute.ExpectedMessage).OfType<string>();

    private bool IsDeclared(string message) =>
        declared.Any(attribute =>
            attribute.ExpectedMessage is null || message.Contains(attribute.ExpectedMessage, StringComparison.Ordinal)
        );
}
