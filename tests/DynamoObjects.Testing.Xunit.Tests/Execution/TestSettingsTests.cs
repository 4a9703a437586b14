using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.Xunit.Tests.Execution;

/// <summary>MSBuild properties and tests that were built without them.</summary>
public class TestSettingsTests
{
    private const string Store = "Kind=Store";

    [Theory]
    [InlineData("DynamoBackends", "Mock", "DynamoBackends=Mock excludes Local.")]
    [InlineData("DynamoBackends", "Mock%3bAws", "DynamoBackends=Mock,Aws excludes Local.")]
    public async Task A_property_reaches_the_tests_without_a_build(string property, string value, string reason)
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", SampleEnvironment.NoLocal, Store, $"-p:{property}={value}");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"DYNT001: 2 tests were not verified on DynamoDB Local: {reason}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_goes_before_a_property()
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", SampleEnvironment.With("DYNAMO_BACKENDS", "Mock"), Store, "-p:DynamoBackends=Local");

        Assert.Contains(
            "2 tests were not verified on DynamoDB Local: DYNAMO_BACKENDS=Mock excludes Local.",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task So_does_the_option_of_dotnet_test()
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync(
            "One",
            SampleEnvironment.NoLocal,
            Store,
            "-p:DynamoBackends=Local",
            "-e",
            "DYNAMO_BACKENDS=Mock"
        );

        Assert.Contains(
            "2 tests were not verified on DynamoDB Local: DYNAMO_BACKENDS=Mock excludes Local.",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_variable_with_the_name_of_a_property_is_that_property()
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", SampleEnvironment.With("DynamoLocalUnavailable", "fail"), Store);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Failed XunitSample.FirstStore.Sees_its_own_item (Local)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_has_its_property()
    {
        var targets = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "build", "DynamoObjects.Testing.Settings.targets"));
        var properties = targets.Descendants("DynamoSetting").Select(item => item.Attribute("Include")?.Value).OfType<string>();

        // The variable that TestEachBackend sets for the processes that it starts is not a setting.
        var settings = Literals(typeof(DynamoTestContext).Assembly.Location)
            .Where(text => Regex.IsMatch(text, "^DYNAMO_[A-Z_]+$") && text != "DYNAMO_REPORTED_BY_BUILD");

        Assert.Equal(settings.Select(TestSettings.GetPropertyName).Order(StringComparer.Ordinal), properties.Order(StringComparer.Ordinal));
    }

    private static List<string> Literals(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var literals = new List<string>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
            literals.Add(metadata.GetUserString(handle));
        return literals;
    }
}
