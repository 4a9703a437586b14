namespace DynamoObjects.Mock.Tool.Tests;

/// <summary>A theory about file features that only Unix has: permissions, FIFOs and devices.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = UnixFactAttribute.Reason;
    }
}
