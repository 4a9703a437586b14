using System.Security.Cryptography;

namespace DynamoObjects.Testing.Backends;

/// <summary>The prefixes of this process's tests: <c>do-&lt;start&gt;&lt;random&gt;-&lt;test&gt;-</c>.</summary>
/// <remarks>The start, in seconds since 1970 and base 36, lets a later run tell which tables a killed run has left.</remarks>
internal static class TestRun
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int StartLength = 7;
    private const int RandomLength = 5;

    private static readonly string Run =
        $"do-{Base36(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).PadLeft(StartLength, '0')}{RandomNumberGenerator.GetString(Digits, RandomLength)}";

    private static long _tests;

    public static string NextPrefix() => $"{Run}-{Base36(Interlocked.Increment(ref _tests))}-";

    private static string Base36(long number)
    {
        Span<char> buffer = stackalloc char[13];
        var at = buffer.Length;
        do
        {
            buffer[--at] = Digits[(int)(number % Digits.Length)];
            number /= Digits.Length;
        }
        while (number > 0);
        return new string(buffer[at..]);
    }
}
