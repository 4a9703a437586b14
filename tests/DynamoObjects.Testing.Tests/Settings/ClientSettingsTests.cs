namespace DynamoObjects.Testing.Settings;

public class ClientSettingsTests
{
    [Theory]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    [InlineData("true", false, true)]
    [InlineData("False", true, false)]
    public void The_setting_overrides_the_attribute(string? value, bool hasAttribute, bool expected) =>
        Assert.Equal(expected, ClientSettings.CatchesClients(Create(value), hasAttribute));

    [Fact]
    public void Another_value_is_an_error_that_names_the_setting()
    {
        var exception = Assert.Throws<ArgumentException>(() => ClientSettings.CatchesClients(Create("yes"), hasAttribute: true));

        Assert.Equal("DYNAMO_CATCH_CLIENTS is 'yes'; set it to 'true' or 'false'.", exception.Message);
    }

    private static TestSettings Create(string? value) =>
        new(name => name == "DYNAMO_CATCH_CLIENTS" ? value : null, new Dictionary<string, string>());
}
