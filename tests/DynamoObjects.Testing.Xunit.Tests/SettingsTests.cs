namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>What an MSBuild property says to tests that were built without it.</summary>
public class SettingsTests
{
    private const string Store = "Kind=Store";

    [Theory]
    [InlineData("DynamoBackends", "Mock", "DynamoBackends=Mock leaves out Local.")]
    [InlineData("DynamoBackends", "Mock%3bAws", "DynamoBackends=Mock,Aws leaves out Local.")]
    public async Task A_property_reaches_the_tests_without_a_build(string property, string value, string reason)
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", SampleEnvironment.NoLocal, Store, $"-p:{property}={value}");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"DYNT001: 2 TESTS NOT VERIFIED ON DYNAMODB LOCAL: {reason}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_goes_before_a_property()
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", SampleEnvironment.With("DYNAMO_BACKENDS", "Mock"), Store, "-p:DynamoBackends=Local");

        Assert.Contains("2 TESTS NOT VERIFIED ON DYNAMODB LOCAL: DYNAMO_BACKENDS=Mock leaves out Local.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_does_the_option_of_dotnet_test()
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", SampleEnvironment.NoLocal, Store, "-p:DynamoBackends=Local", "-e", "DYNAMO_BACKENDS=Mock");

        Assert.Contains("2 TESTS NOT VERIFIED ON DYNAMODB LOCAL: DYNAMO_BACKENDS=Mock leaves out Local.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_with_the_name_of_a_property_is_that_property()
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", SampleEnvironment.With("DynamoLocalUnavailable", "fail"), Store);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Failed XunitSample.FirstStore.Sees_its_own_item (Local)", run.Output, StringComparison.Ordinal);
    }
}
