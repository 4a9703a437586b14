using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

public class DynamoDbLocalTests
{
    /// <remarks>The end of the process stops it, which CI checks from outside.</remarks>
    [EngineFact]
    public async Task A_process_has_one_DynamoDB_Local()
    {
        var endpoints = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => DynamoDbLocal.GetEndpointAsync(default)));

        Assert.Single(endpoints.Distinct());
        Assert.Null(await EndpointProbe.TryAsync(endpoints[0], TimeSpan.FromSeconds(5), default));
    }
}
