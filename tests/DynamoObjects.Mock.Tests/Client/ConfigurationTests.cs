using System.Reflection;
using Amazon;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class ConfigurationTests
{
    // The settings in which a mock's client differs, with the reasons.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        [nameof(ClientConfig.IgnoreConfiguredEndpointUrls)] =
            "AWS_ENDPOINT_URL and the shared configuration file name an endpoint; the mock has none to be sent to.",
    };

    public static TheoryData<string> Properties() =>
        [
            .. typeof(AmazonDynamoDBConfig)
                .GetProperties()
                .Where(property => property.GetMethod?.IsStatic == false)
                .Select(property => property.Name)
                .Distinct()
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Each_property_of_a_clients_configuration_equals_a_real_clients(string name)
    {
        using var real = new AmazonDynamoDBClient(
            new BasicAWSCredentials("key", "secret"),
            new AmazonDynamoDBConfig { RegionEndpoint = RegionEndpoint.USEast1 }
        );
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient();

        if (Exceptions.ContainsKey(name))
            Assert.NotEqual(Read(real, name), Read(client, name));
        else
            Assert.Equal(Read(real, name), Read(client, name));
    }

    [Fact]
    public void The_options_are_in_the_configuration()
    {
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient(
            new MockClientOptions
            {
                MaxErrorRetry = 7,
                RetryMode = RequestRetryMode.Adaptive,
                Timeout = TimeSpan.FromSeconds(3),
            }
        );

        Assert.True(client.Config.IsMaxErrorRetrySet);
        Assert.Equal(
            (7, RequestRetryMode.Adaptive, TimeSpan.FromSeconds(3)),
            (client.Config.MaxErrorRetry, client.Config.RetryMode, client.Config.Timeout)
        );
    }

    [Fact]
    public void Options_out_of_range_are_rejected_by_name()
    {
        using var engine = new MockDynamoDb();

        Assert.Equal("MaxErrorRetry", Rejected(new MockClientOptions { MaxErrorRetry = -1 }));
        Assert.Equal("timeout", Rejected(new MockClientOptions { Timeout = TimeSpan.Zero }));
        Assert.Throws<InvalidOperationException>(() => engine.CreateClient(new MockClientOptions { RetryMode = (RequestRetryMode)9 }));
        Assert.Equal("MaxRetryBackoff", Rejected(new MockClientOptions { MaxRetryBackoff = TimeSpan.FromSeconds(-1) }));

        string? Rejected(MockClientOptions options) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => engine.CreateClient(options)).ParamName;
    }

    private static object? Read(AmazonServiceClient client, string name)
    {
        var value = typeof(AmazonDynamoDBConfig).GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.GetValue(client.Config);

        // Objects without a value, such as the endpoint provider, are compared by type.
        return value is null or string or ValueType or RegionEndpoint ? value : value.GetType();
    }
}
