using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing;

/// <summary>The exception that is thrown when some items of a seed could not be written.</summary>
/// <remarks>All other items were written.</remarks>
public sealed class SeedWriteException : SeedException
{
    private const int MaxFailuresInMessage = 5;

    internal SeedWriteException(IReadOnlyList<SeedFailure> failures, int total)
        : base(Describe(failures, total), failures[0].Error) => Failures = failures;

    /// <summary>Gets the items that were not written, with their errors.</summary>
    /// <value>At least one item.</value>
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
