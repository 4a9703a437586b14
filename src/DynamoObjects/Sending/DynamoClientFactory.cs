using Amazon;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Sending;

/// <summary>Creates the SDK client for <see cref="DynamoConnectionOptions"/>.</summary>
internal static class DynamoClientFactory
{
    private const string Localhost = "localhost";

    public static AmazonDynamoDBClient CreateClient(DynamoConnectionOptions options)
    {
        var config = new AmazonDynamoDBConfig();
        var credentials = options.Credentials;
        if (string.Equals(options.Region, Localhost, StringComparison.OrdinalIgnoreCase))
        {
            config.ServiceURL = new UriBuilder(Uri.UriSchemeHttp, options.Host, options.Port).Uri.ToString();
            config.AuthenticationRegion = RegionEndpoint.USEast1.SystemName;
            credentials ??= new BasicAWSCredentials(Localhost, Localhost);
        }
        else if (options.Region is { } region)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return credentials is null ? new AttemptTrackingClient(config) : new AttemptTrackingClient(credentials, config);
    }
}
