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
    public void What_is_not_configured_stays_and_a_delegate_comes_after_the_configuration()
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
        "'DynamoObjects:Regoin' in the configuration is no option of DynamoObjects. There are BillingMode, CreateTables, Host,"
    )]
    [InlineData("""{ "Port": "eight" }""", "'DynamoObjects:Port' in the configuration is 'eight', but a port is expected.")]
    [InlineData("""{ "Port": 99999 }""", "Port is 99999, but has to be from 1 to 65535.")]
    [InlineData(
        """{ "CreateTables": "perhaps" }""",
        "'DynamoObjects:CreateTables' in the configuration is 'perhaps', but true or false is expected."
    )]
    [InlineData(
        """{ "TableTimeout": "soon" }""",
        "'DynamoObjects:TableTimeout' in the configuration is 'soon', but a time as 00:05:00 is expected."
    )]
    [InlineData("""{ "TableTimeout": "00:00:00" }""", "TableTimeout is 00:00:00, but has to be more than nothing.")]
    [InlineData("""{ "BillingMode": "cheap" }""", "BillingMode is 'CHEAP', but DynamoDB knows PROVISIONED and PAY_PER_REQUEST.")]
    [InlineData(
        """{ "Region": { "Name": "eu-west-1" } }""",
        "'DynamoObjects:Region' in the configuration is a section, but a value is expected."
    )]
    [InlineData("""{ "TablePrefix": "dev:" }""", "TablePrefix is 'dev:', but tables' names are of a-z A-Z 0-9 _ . -")]
    [InlineData("""{ "Host": "no host" }""", "Host is 'no host', which is no name of a host.")]
    [InlineData("\"eu-west-1\"", "'DynamoObjects' in the configuration is 'eu-west-1', but it is a section that holds BillingMode,")]
    public void What_is_not_understood_stops_the_start_and_is_named(string section, string message)
    {
        using var services = Build($"{{ \"DynamoObjects\": {section} }}");

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith(message, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once_and_also_when_no_host_starts()
    {
        using var services = Build("""{ "DynamoObjects": { "Port": "eight", "Regoin": "eu-west-1", "Host": "no host" } }""");

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<DynamoDatabase>());

        Assert.Equal(3, exception.Failures.Count());
    }

    [Fact]
    public void A_section_that_is_not_there_stops_the_start()
    {
        using var services = Build("""{ "DynamoObject": { "Region": "eu-west-1" } }""");

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith(
            "There is no section 'DynamoObjects' in the configuration",
            Assert.Single(exception.Failures),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_whole_configuration_is_not_taken_for_a_section() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddDynamoObjects(Read("{}")));

    [Fact]
    public void Keyed_databases_are_configured_apart()
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
