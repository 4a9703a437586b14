using System.Globalization;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.Cleanup;

/// <summary>The minimum age of runs whose leftover tables are dropped: the setting <c>DYNAMO_SWEEP_HOURS</c>.</summary>
internal static class SweepAge
{
    private const string Variable = "DYNAMO_SWEEP_HOURS";
    private const int MaxHours = 365 * 24;

    // Longer than a run lasts, to keep the tables of a run in progress.
    private static readonly TimeSpan Default = TimeSpan.FromHours(12);

    /// <summary>Returns the age, or <see langword="null"/> if no tables are to be dropped.</summary>
    /// <exception cref="ArgumentException">The setting is neither a number of hours nor off.</exception>
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
            : throw new ArgumentException($"{Variable} is '{text}'; set it to a whole number of hours from 1 to {MaxHours}, or to 'off'.");
    }
}
