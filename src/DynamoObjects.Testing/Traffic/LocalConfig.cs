using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Traffic;

/// <summary>How a client of DynamoDB Local is configured.</summary>
internal static class LocalConfig
{
    /// <remarks>The SDK's defaults, said aloud: a machine whose environment says otherwise would have the SDK look elsewhere.</remarks>
    public static AmazonDynamoDBConfig Create(Uri endpoint) =>
        new()
        {
            DefaultConfigurationMode = DefaultConfigurationMode.Standard,
            ServiceURL = endpoint.ToString(),
            AuthenticationRegion = "us-east-1",
            AccountIdEndpointMode = AccountIdEndpointMode.PREFERRED,
            UseDualstackEndpoint = false,
            UseFIPSEndpoint = false,
        };
}
