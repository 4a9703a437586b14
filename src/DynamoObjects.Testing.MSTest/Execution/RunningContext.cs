using System.Reflection;

namespace DynamoObjects.Testing.MSTest.Execution;

/// <summary>Finds MSTest's context of a running test, which is not passed to attributes.</summary>
/// <remarks>
/// <c>TestContext.Current</c> is newer than MSTest 4.0. In 4.0, a method holds its context in an internal property.
/// Both are read by name, so that one assembly supports all versions from 4.0.2.
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
