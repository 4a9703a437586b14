using Amazon;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Client;

/// <summary>The SDK configuration of a client that never leaves the process.</summary>
internal static class ClientConfiguration
{
    // Every property that the SDK would otherwise look up in ~/.aws, the environment or the machine's metadata service.
    public static AmazonDynamoDBConfig Create(MockDynamoDb engine, MockClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxErrorRetry);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxRetryBackoff, TimeSpan.Zero);
        return new AmazonDynamoDBConfig
        {
            DefaultConfigurationMode = DefaultConfigurationMode.Standard,
            IgnoreConfiguredEndpointUrls = true,
            RegionEndpoint = RegionEndpoint.GetBySystemName(engine.Region),
            AccountIdEndpointMode = AccountIdEndpointMode.DISABLED,
            DisableClockSkewCorrection = true,
            DisableLogging = true,
            MaxErrorRetry = options.MaxErrorRetry,
            RetryMode = RequestRetryMode.Standard,
            UseDualstackEndpoint = false,
            UseFIPSEndpoint = false,

            // The SDK's budget of retries is shared by the whole process: one test's faults would starve another's.
            ThrottleRetries = false,
        };
    }

    // The SDK caches table schemas by credentials, so an engine's must be its own.
    public static AWSCredentials Credentials(MockDynamoDb engine) => new BasicAWSCredentials(engine.AccessKey, "mock");
}
