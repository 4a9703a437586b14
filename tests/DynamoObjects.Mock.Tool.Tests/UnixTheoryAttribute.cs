namespace DynamoObjects.Mock.Tool.Tests;

/// <summary>A theory about files as only Unix has them: permissions, FIFOs and devices.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = UnixFactAttribute.Reason;
    }
}
