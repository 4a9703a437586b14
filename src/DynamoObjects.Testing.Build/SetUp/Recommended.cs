namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>The versions in messages: those that this repository tests with, and the oldest that work.</summary>
internal static class Recommended
{
    public const string TestSdk = "18.11.0";

    public const string XunitRunner = "4.0.1";

    public const string XunitV3 = "4.0.2";

    public const string NUnitRunner = "6.3.1";

    /// <summary>The first <c>xunit.runner.visualstudio</c> that runs xUnit v3.</summary>
    public const string MinXunitV3Runner = "3.0.0";

    /// <summary>The first <c>NUnit3TestAdapter</c> that finds tests of NUnit 4.</summary>
    public const string MinNUnitRunner = "4.5.0";

    /// <summary>The first Microsoft.Testing.Platform that <c>dotnet test</c> of .NET 10 supports.</summary>
    public const string MinPlatform = "1.7.0";

    public static string FormatAddCommand(string package, string version) => $"Run: dotnet add package {package} --version {version}";
}
