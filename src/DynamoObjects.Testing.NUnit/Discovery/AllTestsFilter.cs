using System.Reflection;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>A filter that includes all tests.</summary>
internal sealed class AllTestsFilter : IPreFilter
{
    public static readonly AllTestsFilter Instance = new();

    public bool IsMatch(Type type) => true;

    public bool IsMatch(Type type, MethodInfo method) => true;
}
