using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing;

/// <summary>Some items of a seed were not written; all others were.</summary>
public sealed class SeedWriteException : SeedException
{
    private const int MaxFailuresInMessage = 5;

    internal SeedWriteException(IReadOnlyList<SeedFailure> failures, int total)
        : base(Describe(failures, total), failures[0].Error) => Failures = failures;

    /// <summary>The items that are missing, each with the reason; never empty.</summary>
    public IReadOnlyList<SeedFailure> Failures { get; }

    private static string Describe(IReadOnlyList<SeedFailure> failures, int total)
    {
        var lines = failures.Take(MaxFailuresInMessage).Select(failure => $"{Environment.NewLine}  {failure}");
        var more =
            failures.Count > MaxFailuresInMessage
                ? $"{Environment.NewLine}  and {failures.Count - MaxFailuresInMessage} more; see Failures."
                : "";
        return $"{failures.Count} of {Quantity.Format(total, "item")} {Quantity.GetNoun(failures.Count, "was", "were")} not written; the "
            + $"others were:{string.Concat(lines)}{more}";
    }
}
