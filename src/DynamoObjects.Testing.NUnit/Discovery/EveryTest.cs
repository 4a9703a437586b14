using System.Reflection;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>The filter that lets all tests pass.</summary>
internal sealed class EveryTest : IPreFilter
{
    public static readonly EveryTest Filter = new();

    public bool IsMatch(Type type) => true;

    public bool IsMatch(Type type, MethodInfo method) => true;
}
