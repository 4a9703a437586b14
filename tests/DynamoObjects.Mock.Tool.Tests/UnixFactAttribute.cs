namespace DynamoObjects.Mock.Tool.Tests;

/// <summary>A fact about file features that only Unix has: permissions, FIFOs and devices.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    /// <summary>The skip reason on Windows.</summary>
    public const string Reason = "Windows has no permission bits, FIFOs or device files; run this test on Unix.";

    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = Reason;
    }
}
