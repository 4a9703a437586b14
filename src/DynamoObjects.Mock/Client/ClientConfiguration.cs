using Amazon;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Client;

/// <summary>The SDK configuration of a client that never leaves the process.</summary>
internal static class ClientConfiguration
{
    // Properties that are not set here keep the SDK's values.
    public static AmazonDynamoDBConfig Create(MockDynamoDb engine, MockClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var config = new AmazonDynamoDBConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(engine.FindDatabase(options.Region).Settings.Region),

            // The SDK's defaults, set explicitly: other settings in the environment could make the SDK query the EC2 metadata service
            // or send requests to another endpoint.
            DefaultConfigurationMode = DefaultConfigurationMode.Standard,
            AccountIdEndpointMode = AccountIdEndpointMode.PREFERRED,
            UseDualstackEndpoint = false,
            UseFIPSEndpoint = false,
            IgnoreConfiguredEndpointUrls = true,
        };
        if (options.MaxErrorRetry is { } retries)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(retries, nameof(options.MaxErrorRetry));
            config.MaxErrorRetry = retries;
        }

        if (options.RetryMode is { } mode)
            config.RetryMode = mode;
        if (options.Timeout is { } timeout)
            config.Timeout = timeout;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRetryBackoff, TimeSpan.Zero, nameof(options.MaxRetryBackoff));
        return config;
    }

    // The SDK caches table schemas by credentials, so each engine needs its own.
    public static AWSCredentials CreateCredentials(MockDynamoDb engine) => new BasicAWSCredentials(engine.AccessKey, "mock");
}
