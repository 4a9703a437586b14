using System.Reflection;
using System.Reflection.Emit;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.Tests.Settings;

public class TestSettingsTests
{
    private const string Variable = "DYNAMO_LOCAL_IMAGE";

    [Theory]
    [InlineData("variable", "DYNAMO_LOCAL_IMAGE=variable")]
    [InlineData(" variable ", "DYNAMO_LOCAL_IMAGE=variable")]
    [InlineData("", "DynamoLocalImage=passed")]
    [InlineData(null, "DynamoLocalImage=passed")]
    public void The_variable_goes_before_the_property_that_msbuild_passes_and_that_before_the_one_in_the_assembly(
        string? variable,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Settings(new() { [Variable] = variable, ["DynamoLocalImage"] = "passed" }, "baked").Find(Variable).ToString()
        );

    [Fact]
    public void The_assembly_is_asked_last() => Assert.Equal("DynamoLocalImage=baked", Settings([], "baked").Find(Variable).ToString());

    [Fact]
    public void A_setting_without_a_value_is_not_set() => Assert.Null(Settings(new() { [Variable] = " " }, " ").Find(Variable));

    [Theory]
    [InlineData("DYNAMO_BACKENDS", "DynamoBackends")]
    [InlineData("DYNAMO_LOCAL_UNAVAILABLE", "DynamoLocalUnavailable")]
    public void A_property_is_named_like_its_variable(string variable, string property) =>
        Assert.Equal(property, TestSettings.GetPropertyName(variable));

    [Fact]
    public void Each_assembly_has_settings_of_its_own()
    {
        var (one, two) = (CreateAssembly("Mock"), CreateAssembly("Local"));

        Assert.Equal(["Mock", "Local"], new[] { one, two }.Select(assembly => TestSettings.Properties(assembly)["DynamoBackends"]));
    }

    [Theory]
    [InlineData("Mock", Backend.Mock)]
    [InlineData("local", Backend.Local)]
    [InlineData("Mock,Local", Backend.Mock | Backend.Local)]
    [InlineData("Mock;Aws", Backend.Mock | Backend.Aws)]
    [InlineData(" ", Backend.Mock | Backend.Local)]
    public void A_selection_names_backends(string text, Backend expected) =>
        Assert.Equal(
            expected,
            BackendSelection.Get(new TestSettings(name => name == "DYNAMO_BACKENDS" ? text : null, new Dictionary<string, string>()))
        );

    [Theory]
    [InlineData("DYNAMO_BACKENDS", "Mok")]
    [InlineData("DynamoBackends", "None")]
    [InlineData("DynamoBackends", "3")]
    public void A_selection_of_something_else_says_where_it_was_made(string name, string text)
    {
        var settings = new TestSettings(variable => variable == name ? text : null, new Dictionary<string, string>());

        var exception = Assert.Throws<ArgumentException>(() => BackendSelection.Get(settings));

        Assert.StartsWith($"{name} is '{text}', but '{text}' is not a backend", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",")]
    [InlineData("; |")]
    public void A_selection_without_a_name_is_rejected(string text)
    {
        var settings = new TestSettings(variable => variable == "DYNAMO_BACKENDS" ? text : null, new Dictionary<string, string>());

        var exception = Assert.Throws<ArgumentException>(() => BackendSelection.Get(settings));

        Assert.StartsWith($"DYNAMO_BACKENDS is '{text}', which names no backend", exception.Message, StringComparison.Ordinal);
    }

    private static TestSettings Settings(Dictionary<string, string?> environment, string baked) =>
        new(environment.GetValueOrDefault, new Dictionary<string, string> { ["DynamoLocalImage"] = baked });

    private static AssemblyBuilder CreateAssembly(string backends)
    {
        var constructor = typeof(AssemblyMetadataAttribute).GetConstructor([typeof(string), typeof(string)])!;
        return AssemblyBuilder.DefineDynamicAssembly(
            new AssemblyName($"Says{backends}"),
            AssemblyBuilderAccess.Run,
            [new CustomAttributeBuilder(constructor, ["DynamoBackends", backends])]
        );
    }
}
