using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Testing.Tests;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>The tables of all runs on the DynamoDB Local of a test, without its isolation, under their names
/// there.</summary>
internal static class LocalTables
{
    public static AmazonDynamoDBClient Observer(DynamoTestContext test) =>
        new(
            new BasicAWSCredentials("observer", "observer"),
            new AmazonDynamoDBConfig { ServiceURL = test.Client.Config.ServiceURL, AuthenticationRegion = "us-east-1" }
        );

    public static async Task<List<string>> ListAsync(DynamoTestContext test, string prefix)
    {
        using var observer = Observer(test);
        return (await SimpleTables.ListAsync(observer)).FindAll(name => name.StartsWith(prefix, StringComparison.Ordinal));
    }
}
