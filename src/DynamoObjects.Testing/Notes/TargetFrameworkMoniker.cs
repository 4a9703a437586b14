using System.Reflection;
using System.Runtime.Versioning;

namespace DynamoObjects.Testing.Notes;

/// <summary>Returns the target framework of an assembly, in the short form that projects use.</summary>
internal static class TargetFrameworkMoniker
{
    public static string Get(Assembly assembly) =>
        assembly.GetCustomAttribute<TargetFrameworkAttribute>() is { FrameworkName: { } name }
            ? $"net{new FrameworkName(name).Version.ToString(2)}"
            : "";
}
