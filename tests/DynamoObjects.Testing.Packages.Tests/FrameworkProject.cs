namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>Creates the project file for a test framework and platform.</summary>
internal sealed record FrameworkProject(
    string Properties,
    string Packages,
    string Usings,
    string Attribute,
    string Plain,
    bool IncludesClassInNames = true,
    string OfClass = "",
    bool ReportsUnselectedAsSkipped = false
)
{
    public static FrameworkProject XunitV2 { get; } =
        new(
            "<IsPackable>false</IsPackable>",
            Package("DynamoObjects.Testing.Xunit")
                + Package("Microsoft.NET.Test.Sdk", "18.11.0")
                + Package("xunit", "2.9.3")
                + Package("xunit.runner.visualstudio", "4.0.1"),
            "using Xunit;",
            "DynamoFact",
            "Fact"
        );

    public static FrameworkProject XunitV3 { get; } =
        new(
            "<OutputType>Exe</OutputType><UseMicrosoftTestingPlatformRunner>true</UseMicrosoftTestingPlatformRunner>",
            Package("DynamoObjects.Testing.XunitV3") + Package("xunit.v3", "4.0.2"),
            "using Xunit;",
            "DynamoFact",
            "Fact"
        );

    public static FrameworkProject XunitV3OwnRunner { get; } = XunitV3 with { Properties = "<OutputType>Exe</OutputType>" };

    public static FrameworkProject NUnit { get; } =
        new(
            "",
            Package("DynamoObjects.Testing.NUnit")
                + Package("Microsoft.NET.Test.Sdk", "18.11.0")
                + Package("NUnit", "4.2.2")
                + Package("NUnit3TestAdapter", "6.3.1"),
            "using NUnit.Framework;",
            "DynamoTest",
            "Test",
            IncludesClassInNames: false
        );

    public static FrameworkProject NUnitOnThePlatform { get; } =
        NUnit with
        {
            Properties = "<OutputType>Exe</OutputType><EnableNUnitRunner>true</EnableNUnitRunner>",
            Packages =
                Package("DynamoObjects.Testing.NUnit")
                + Package("NUnit", "4.2.2")
                + Package("NUnit3TestAdapter", "6.3.1")
                + Package("Microsoft.TestPlatform.ObjectModel", "18.11.0")
                + Package("Microsoft.Testing.Extensions.TrxReport", "2.5.2"),
        };

    public static FrameworkProject MSTest { get; } =
        new(
            "",
            Package("DynamoObjects.Testing.MSTest")
                + Package("Microsoft.NET.Test.Sdk", "18.11.0")
                + Package("MSTest.TestFramework", "4.5.3")
                + Package("MSTest.TestAdapter", "4.5.3"),
            "using Microsoft.VisualStudio.TestTools.UnitTesting;",
            "DynamoTestMethod",
            "TestMethod",
            IncludesClassInNames: false,
            OfClass: "[TestClass]",
            ReportsUnselectedAsSkipped: true
        );

    public static FrameworkProject MSTestOnThePlatform { get; } =
        MSTest with
        {
            Properties = "<OutputType>Exe</OutputType><EnableMSTestRunner>true</EnableMSTestRunner>",
            Packages =
                Package("DynamoObjects.Testing.MSTest")
                + Package("MSTest.TestFramework", "4.5.3")
                + Package("MSTest.TestAdapter", "4.5.3")
                // The adapter requires a version of the first package that not every feed has.
                + Package("Microsoft.TestPlatform.ObjectModel", "18.11.0")
                + Package("Microsoft.Testing.Extensions.TrxReport", "2.5.2"),
        };

    public string Code(string body) =>
        $$"""
            using Amazon.DynamoDBv2;
            using DynamoObjects.Testing;
            {{Usings}}

            {{body}}
            """;

    public string Name(string name) => IncludesClassInNames ? $"Stores.{name}" : name;

    public static FrameworkProject Get(string name) =>
        name switch
        {
            nameof(XunitV2) => XunitV2,
            nameof(XunitV3) => XunitV3,
            nameof(NUnit) => NUnit,
            nameof(MSTest) => MSTest,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a framework with a template."),
        };

    /// <summary>A framework whose project references only our adapter, and no runner.</summary>
    public static FrameworkProject Library(string name) =>
        Get(name) with
        {
            Properties = "",
            Packages = Package($"DynamoObjects.Testing.{(name == nameof(XunitV2) ? "Xunit" : name)}"),
            Usings = "",
        };

    public static string Package(string id, string? version = null) =>
        $"""<PackageReference Include="{id}" Version="{version ?? PackageConsumerProjects.Version}" />""";
}
