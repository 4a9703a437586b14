using System.Globalization;

namespace DynamoObjects.Reliability;

/// <summary>How long a check runs: a few seconds, or as many times longer as <c>DYNAMO_RELIABILITY</c> says.</summary>
internal static class TestScale
{
    private const string Variable = "DYNAMO_RELIABILITY";

    /// <summary>How many times longer than in CI.</summary>
    public static double Factor { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The duration of a check that takes this many seconds in CI.</summary>
    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds * Factor);

    /// <summary>The rounds of a check that does this many in CI.</summary>
    public static int Rounds(int rounds) => Math.Max(1, (int)(rounds * Factor));

    private static double Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 1;
        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var factor)
            && factor > 0
            && double.IsFinite(factor)
        )
            return factor;
        throw new InvalidOperationException($"{Variable} is '{text}': give how many times longer than in CI the checks run, such as 60.");
    }
}
