using System.Text;
using Amazon.DynamoDBv2;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DynamoObjects.Tests.Hosting;

public sealed class ConfigurationTests
{
    [Fact]
    public void All_options_are_read_from_a_section()
    {
        using var services = Build(
            """
            { "DynamoObjects": { "Region": "localhost", "Host": "dynamo.test", "Port": 8123, "TablePrefix": "dev-", "CreateTables": false, "BillingMode": "provisioned", "TableTimeout": "00:01:30" } }
            """
        );

        var options = Assert.IsType<DynamoConnectionOptions>(services.GetRequiredService<DynamoDatabase>().Options);
        Assert.Equal(("localhost", "dynamo.test", 8123, "dev-"), (options.Region, options.Host, options.Port, options.TablePrefix));
        Assert.Equal(
            (false, BillingMode.PROVISIONED, TimeSpan.FromSeconds(90)),
            (options.CreateTables, options.BillingMode, options.TableTimeout)
        );
    }

    [Fact]
    public void Options_that_are_not_configured_keep_their_defaults_and_a_delegate_overrides_the_configuration()
    {
        using var services = Build("""{ "DynamoObjects": { "region": "localhost", "TablePrefix": "dev-" } }""", options =>
            options.TablePrefix += "x-"
        );

        var options = Assert.IsType<DynamoConnectionOptions>(services.GetRequiredService<DynamoDatabase>().Options);
        Assert.Equal(("localhost", "dev-x-", 8000, true), (options.Region, options.TablePrefix, options.Port, options.CreateTables));
    }

    [Theory]
    [InlineData(
        """{ "Regoin": "eu-west-1" }""",
        "'DynamoObjects:Regoin' in the configuration is not an option of DynamoObjects. The options are BillingMode, CreateTables, Host,"
    )]
    [InlineData("""{ "Port": "eight" }""", "'DynamoObjects:Port' in the configuration is 'eight'. Set it to a port number.")]
    [InlineData("""{ "Port": 99999 }""", "Port is 99999. Set it to 1 to 65535.")]
    [InlineData(
        """{ "CreateTables": "perhaps" }""",
        "'DynamoObjects:CreateTables' in the configuration is 'perhaps'. Set it to true or false."
    )]
    [InlineData(
        """{ "TableTimeout": "soon" }""",
        "'DynamoObjects:TableTimeout' in the configuration is 'soon'. Set it to a time span such as 00:05:00."
    )]
    [InlineData("""{ "TableTimeout": "00:00:00" }""", "TableTimeout is 00:00:00. Set it to more than zero.")]
    [InlineData("""{ "BillingMode": "cheap" }""", "BillingMode is 'CHEAP'. Set it to PROVISIONED or PAY_PER_REQUEST.")]
    [InlineData(
        """{ "Region": { "Name": "eu-west-1" } }""",
        "'DynamoObjects:Region' in the configuration is a section. Replace it by a value."
    )]
    [InlineData("""{ "TablePrefix": "dev:" }""", "TablePrefix is 'dev:', but table names consist of a-z A-Z 0-9 _ . -")]
    [InlineData("""{ "Host": "no host" }""", "Host is 'no host'. Set it to a valid host name.")]
    [InlineData(
        "\"eu-west-1\"",
        "'DynamoObjects' in the configuration is the value 'eu-west-1'. Replace it by a section with any of BillingMode,"
    )]
    public void An_unknown_or_invalid_option_stops_the_start_and_is_named(string section, string message)
    {
        using var services = Build($"{{ \"DynamoObjects\": {section} }}");

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith(message, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_reported_together_also_without_a_host()
    {
        using var services = Build("""{ "DynamoObjects": { "Port": "eight", "Regoin": "eu-west-1", "Host": "no host" } }""");

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<DynamoDatabase>());

        Assert.Equal(3, exception.Failures.Count());
    }

    [Fact]
    public void A_missing_section_stops_the_start()
    {
        using var services = Build("""{ "DynamoObject": { "Region": "eu-west-1" } }""");

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith("The configuration has no section 'DynamoObjects'", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_root_configuration_is_rejected() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddDynamoObjects(Read("{}")));

    [Fact]
    public void Keyed_databases_are_configured_separately()
    {
        var configuration = Read(
            """{ "A": { "Region": "localhost", "TablePrefix": "a-" }, "B": { "Region": "localhost", "TablePrefix": "b-" } }"""
        );
        using var services = new ServiceCollection()
            .AddKeyedDynamoObjects("a", configuration.GetSection("A"))
            .AddKeyedDynamoObjects("b", configuration.GetSection("B"))
            .AddKeyedDynamoObjects("b", options => options.Port = 8001)
            .BuildServiceProvider();

        Assert.Equal("a-", services.GetRequiredKeyedService<DynamoDatabase>("a").Options.TablePrefix);
        Assert.Equal("b-", services.GetRequiredKeyedService<DynamoDatabase>("b").Options.TablePrefix);
        Assert.Null(services.GetService<DynamoDatabase>());
    }

    private static ServiceProvider Build(string json, Action<DynamoConnectionOptions>? configure = null) =>
        new ServiceCollection()
            .AddDynamoObjects(Read(json).GetSection("DynamoObjects"))
            .AddDynamoObjects(configure ?? (_ => { }))
            .BuildServiceProvider();

    private static IConfigurationRoot Read(string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
}
