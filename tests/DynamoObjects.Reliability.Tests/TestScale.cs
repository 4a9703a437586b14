using System.Globalization;

namespace DynamoObjects.Reliability;

/// <summary>The duration of a check: a few seconds, multiplied by <c>DYNAMO_RELIABILITY</c>.</summary>
internal static class TestScale
{
    private const string Variable = "DYNAMO_RELIABILITY";

    /// <summary>The factor in relation to CI.</summary>
    public static double Factor { get; } = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Gets the duration of a check that takes this many seconds in CI.</summary>
    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds * Factor);

    /// <summary>Gets the rounds of a check that runs this many in CI.</summary>
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
