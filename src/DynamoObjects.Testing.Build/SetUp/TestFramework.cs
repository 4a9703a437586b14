namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>A test framework that DynamoObjects has an adapter for.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Adapter">The package of its adapter.</param>
/// <param name="Runner">The package with which <c>dotnet test</c> finds its tests.</param>
internal sealed record TestFramework(string Name, string Adapter, string Runner)
{
    public static TestFramework XunitV2 { get; } = new("xUnit v2", "DynamoObjects.Testing.Xunit", "xunit.runner.visualstudio");

    public static TestFramework XunitV3 { get; } = new("xUnit v3", "DynamoObjects.Testing.XunitV3", "xunit.runner.visualstudio");

    public static TestFramework NUnit { get; } = new("NUnit", "DynamoObjects.Testing.NUnit", "NUnit3TestAdapter");

    public static TestFramework MSTest { get; } = new("MSTest", "DynamoObjects.Testing.MSTest", "MSTest.TestAdapter");

    public static IReadOnlyList<TestFramework> All { get; } = [XunitV2, XunitV3, NUnit, MSTest];
}
