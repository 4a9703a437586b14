using System.Globalization;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.Cleanup;

/// <summary>How old a run must be for its tables to be swept: what the setting <c>DYNAMO_SWEEP_HOURS</c> says.</summary>
internal static class SweepAge
{
    private const string Variable = "DYNAMO_SWEEP_HOURS";
    private const int MaxHours = 365 * 24;

    // Longer than a run lasts: the tables of one that still runs must not go.
    private static readonly TimeSpan Default = TimeSpan.FromHours(12);

    /// <summary>The age, or <see langword="null"/> where nothing is to be swept.</summary>
    /// <exception cref="ArgumentException">The setting says neither hours nor off.</exception>
    public static TimeSpan? GetForThisProcess() => Parse(TestSettings.GetForThisProcess().Find(Variable)?.Value);

    public static TimeSpan? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Default;
        if (text.Trim().Equals("off", StringComparison.OrdinalIgnoreCase))
            return null;
        return
            int.TryParse(
                text,
                NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var hours
            ) && hours is > 0 and <= MaxHours
            ? TimeSpan.FromHours(hours)
            : throw new ArgumentException($"{Variable} is '{text}': write a whole number of hours from 1 to {MaxHours}, or off.");
    }
}
