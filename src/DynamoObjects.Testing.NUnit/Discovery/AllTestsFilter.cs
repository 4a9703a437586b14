using System.Reflection;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>The filter that lets all tests pass.</summary>
internal sealed class AllTestsFilter : IPreFilter
{
    public static readonly AllTestsFilter Instance = new();

    public bool IsMatch(Type type) => true;

    public bool IsMatch(Type type, MethodInfo method) => true;
}
