using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Traffic;

/// <summary>Configures clients of DynamoDB Local.</summary>
internal static class LocalConfig
{
    public const string Region = "us-east-1";

    /// <remarks>Sets the SDK's defaults explicitly, because environment variables of the machine could change
    /// them.</remarks>
    public static AmazonDynamoDBConfig Create(Uri endpoint) =>
        new()
        {
            DefaultConfigurationMode = DefaultConfigurationMode.Standard,
            ServiceURL = endpoint.ToString(),
            AuthenticationRegion = Region,
            AccountIdEndpointMode = AccountIdEndpointMode.PREFERRED,
            UseDualstackEndpoint = false,
            UseFIPSEndpoint = false,
        };
}
