using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

public class DynamoDbLocalBuilderTests
{
    [Fact]
    public void A_builder_says_what_it_will_run()
    {
        Assert.Equal("amazon/dynamodb-local:3.3.1", DynamoDbLocalBuilder.DefaultImage);
        var other = Assert.Throws<ArgumentException>(() => new DynamoDbLocalBuilder(""));
        Assert.NotEmpty(other.Message);
    }

    [EngineFact]
    public void A_readiness_time_out_that_is_not_positive_is_rejected_by_Build()
    {
        var exception = Assert.Throws<ArgumentException>(() => new DynamoDbLocalBuilder().WithReadinessTimeout(TimeSpan.Zero).Build());

        Assert.Contains("WithReadinessTimeout", exception.Message, StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task A_container_that_was_not_started_has_no_endpoint()
    {
        await using var container = new DynamoDbLocalBuilder().Build();

        Assert.Throws<InvalidOperationException>(container.GetEndpoint);
    }

    [EngineFact]
    public async Task The_connection_string_is_the_address_of_DynamoDB_Local()
    {
        await using var container = new DynamoDbLocalBuilder(
            LocalEnvironment.GetForThisProcess().Image ?? DynamoDbLocalBuilder.DefaultImage
        ).Build();
        await container.StartAsync();

        Assert.Null(await EndpointProbe.TryAsync(new Uri(container.GetConnectionString()), TimeSpan.FromSeconds(5), default));
    }
}
