using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

/// <summary>A fact that requires a container engine, and is skipped if none responds.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EngineFactAttribute : FactAttribute
{
    private static readonly Lazy<ContainerEngine?> Found = new(static () =>
        Task.Run(() => ContainerEngine.FindAsync(LocalEnvironment.GetForThisProcess(), default)).GetAwaiter().GetResult()
    );

    public EngineFactAttribute()
    {
        if (Found.Value is null)
        {
            Skip = "No container engine responds; start Docker to run this test.";
        }
    }

    public static ContainerEngine Engine => Found.Value ?? throw new InvalidOperationException("No engine.");
}
