using DynamoObjects.Testing.Local;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.Tests.Local;

public class LocalEnvironmentTests
{
    [Fact]
    public void What_is_not_set_has_its_default()
    {
        var environment = CreateEnvironment([]);

        Assert.Equal(
            (null, null, null, false, TimeSpan.FromMinutes(2)),
            (environment.Endpoint, environment.Home, environment.Image, environment.Reuse, environment.StartTimeout)
        );
    }

    [Theory]
    [InlineData("DYNAMO_LOCAL_REUSE", "DYNAMO_LOCAL_START_TIMEOUT")]
    [InlineData("DynamoLocalReuse", "DynamoLocalStartTimeout")]
    public void The_container_is_kept_and_may_take_longer_where_that_is_set(string reuse, string timeout)
    {
        var environment = CreateEnvironment(new() { [reuse] = "True", [timeout] = "300" });

        Assert.Equal((true, TimeSpan.FromMinutes(5)), (environment.Reuse, environment.StartTimeout));
    }

    [Theory]
    [InlineData("DYNAMO_LOCAL_REUSE", "sometimes", "DYNAMO_LOCAL_REUSE is 'sometimes'; set it to 'true' or 'false'.")]
    [InlineData("DynamoLocalStartTimeout", "0", "DynamoLocalStartTimeout is '0'; set it to the number of seconds")]
    [InlineData("DYNAMO_LOCAL_START_TIMEOUT", "2m", "DYNAMO_LOCAL_START_TIMEOUT is '2m'; set it to the number of seconds")]
    public void An_invalid_setting_is_rejected_with_the_name_it_was_set_by(string name, string value, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<LocalStartException>(() => CreateEnvironment(new() { [name] = value })).Message,
            StringComparison.Ordinal
        );

    private static LocalEnvironment CreateEnvironment(Dictionary<string, string> settings) =>
        LocalEnvironment.FromSettings(new TestSettings(settings.GetValueOrDefault, new Dictionary<string, string>()));
}
