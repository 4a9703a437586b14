using System.Reflection;

namespace DynamoObjects.Testing.MSTest.Execution;

/// <summary>Finds MSTest's context of a running test, which an attribute is not given.</summary>
/// <remarks>
/// <c>TestContext.Current</c> came after MSTest 4.0. A method of 4.0 holds its context in an internal property of its own.
/// Both are read by name, so that one assembly serves all versions from 4.0.2 on.
/// </remarks>
internal static class RunningContext
{
    private static readonly Func<TestContext?>? Current = typeof(TestContext)
        .GetProperty("Current", BindingFlags.Public | BindingFlags.Static)
        ?.GetMethod?.CreateDelegate<Func<TestContext?>>();

    public static TestContext? Find(ITestMethod method) => Current is null ? FindInMethod(method) : Current();

    private static TestContext? FindInMethod(ITestMethod method) =>
        method.GetType().GetProperty("TestContext", BindingFlags.NonPublic | BindingFlags.Instance)?.GetValue(method) as TestContext;
}
